/** Words that something stands on: a layer a kind, so that marks show through each other. */
export const marks = /* css */ `
.s,
.ref {
  --l1: none;
  --l2: none;
  --l3: none;
  --l4: none;
  --l5: none;
  --l6: none;
  color: inherit;
  text-decoration: none;
  background-image: var(--l1), var(--l2), var(--l3), var(--l4), var(--l5), var(--l6);
  background-repeat: repeat-x;
  background-position: 0 100%;
  background-size:
    100% 1px,
    4px 2px,
    100% 100%,
    100% 100%,
    100% 100%,
    100% 100%;
  border-radius: 2px;
  print-color-adjust: exact;
  -webkit-print-color-adjust: exact;
}
.s.k-citation {
  --l1: linear-gradient(var(--citation), var(--citation));
}
.s.k-body {
  --l2: linear-gradient(90deg, var(--body) 50%, transparent 50%);
}
.s.k-target {
  --t: color-mix(in srgb, var(--target) var(--tint), transparent);
  --l3: linear-gradient(var(--t), var(--t));
}
.s.k-phase {
  --p: color-mix(in srgb, var(--phase) var(--tint), transparent);
  --l4: linear-gradient(var(--p), var(--p));
}
.s.k-deadline {
  --d: color-mix(in srgb, var(--deadline) var(--tint), transparent);
  --l5: linear-gradient(var(--d), var(--d));
}
.s.k-finding {
  --f: var(--info);
  text-decoration: underline 1.5px wavy var(--f);
}
.s.is-warning {
  --f: var(--warning);
}
.s.is-error {
  --f: var(--error);
}
.s:hover,
.s.on,
.s:target,
.spot:target + .s,
.spot:target + .spot + .s {
  --h: color-mix(in srgb, var(--k) 28%, transparent);
  --l6: linear-gradient(var(--h), var(--h));
}
.ref::before {
  content: attr(data-code);
  font: 600 0.6875rem / 1 var(--sans);
  vertical-align: super;
  color: var(--k);
  padding: 0 0.15em;
}
::highlight(found) {
  background: #ffd54a;
  color: #1e1d1a;
}
::highlight(here) {
  background: #d9480f;
  color: #fff;
}
`
