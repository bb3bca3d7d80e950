/** Colours, type, and what all parts share. */
export const base = /* css */ `
:root {
  color-scheme: light dark;
  --ground: #f2f0ea;
  --paper: #fffefb;
  --ink: #1e1d1a;
  --soft: #5a564d;
  --line: #d9d4c7;
  --seal: #8c1c1c;
  --error: #a61b1b;
  --warning: #7d4a00;
  --info: #4a5568;
  --citation: #1d4f91;
  --target: #24683a;
  --phase: #6a3d9a;
  --deadline: #8a4b08;
  --body: #0d5c63;
  --tint: 13%;
  --serif: "Times New Roman", Tinos, "Liberation Serif", "Noto Serif", serif;
  --sans: system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #161614;
    --paper: #1f1f1c;
    --ink: #e9e6df;
    --soft: #aaa59a;
    --line: #3a3934;
    --seal: #e39a8f;
    --error: #f2a097;
    --warning: #e6b566;
    --info: #a9b6c9;
    --citation: #94bdf2;
    --target: #8fcf9f;
    --phase: #c9abf0;
    --deadline: #e6b566;
    --body: #7fcdd2;
    --tint: 20%;
  }
}
* {
  box-sizing: border-box;
}
html {
  scroll-padding-top: 5rem;
  -webkit-text-size-adjust: 100%;
}
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1rem / 1.5 var(--sans);
  overflow-wrap: break-word;
}
bdi,
q {
  unicode-bidi: isolate;
}
a {
  color: inherit;
  text-underline-offset: 0.2em;
}
:focus-visible {
  outline: 2px solid var(--citation);
  outline-offset: 2px;
  border-radius: 2px;
}
h1,
h2,
h3,
h4,
h5,
h6,
p,
ol,
ul,
dl,
dd {
  margin: 0;
  padding: 0;
}
ol,
ul {
  list-style: none;
}
.unseen:not(:focus) {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.skip {
  position: absolute;
  left: 0.5rem;
  top: -4rem;
  z-index: 9;
  padding: 0.5rem 1rem;
  background: var(--paper);
  border: 1px solid var(--line);
}
.skip:focus {
  top: 0.5rem;
}
.k-finding {
  --k: var(--error);
}
.k-citation {
  --k: var(--citation);
}
.k-target {
  --k: var(--target);
}
.k-phase {
  --k: var(--phase);
}
.k-deadline {
  --k: var(--deadline);
}
.k-body {
  --k: var(--body);
}
.s.o-finding {
  --k: var(--warning);
}
.s.o-citation {
  --k: var(--citation);
}
.s.o-target {
  --k: var(--target);
}
.s.o-phase {
  --k: var(--phase);
}
.s.o-deadline {
  --k: var(--deadline);
}
.s.o-body {
  --k: var(--body);
}
.error {
  --k: var(--error);
}
.warning {
  --k: var(--warning);
}
.info {
  --k: var(--info);
}
.tag {
  font-size: 0.75rem;
  color: var(--soft);
  white-space: nowrap;
}
:is(.inferred + .tag, dd .tag) {
  font-style: italic;
}
.count {
  font-variant-numeric: tabular-nums;
  color: var(--soft);
  font-weight: 400;
}
.none {
  color: var(--soft);
}
`
