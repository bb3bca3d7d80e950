/** Findings in place, and the lists beside the document. */
export const lists = /* css */ `
.note {
  font: 0.875rem / 1.5 var(--sans);
  text-indent: 0;
  border-left: 3px solid var(--k);
  background: color-mix(in srgb, var(--k) 6%, var(--paper));
  padding: 0.5rem 0.9rem;
  margin: 0.25rem 0 0.9rem;
}
article .note p {
  text-indent: 0;
  margin: 0;
}
.note strong,
.notes strong {
  color: var(--k);
}
.label {
  color: var(--soft);
}
ins {
  text-decoration: none;
  font-weight: 600;
}
code {
  font-size: 0.75rem;
  color: var(--soft);
}

.lists {
  position: sticky;
  top: 4rem;
  max-height: calc(100vh - 5rem);
  overflow-y: auto;
  overscroll-behavior: contain;
  scroll-padding: 2.5rem 0 1rem;
  font-size: 0.875rem;
  line-height: 1.45;
}
.list + .list {
  margin-top: 1.5rem;
}
.list h3 {
  position: sticky;
  top: 0;
  z-index: 1;
  padding: 0.35rem 0;
  font-size: 0.875rem;
  color: var(--k);
  background: var(--ground);
  border-bottom: 2px solid var(--k);
}
.card {
  display: grid;
  grid-template-columns: 2.4rem minmax(0, 1fr) auto;
  gap: 0 0.5rem;
  padding: 0.6rem 0.25rem;
  border-bottom: 1px solid var(--line);
  content-visibility: auto;
  contain-intrinsic-size: auto 5rem;
}
.card[hidden] {
  display: none;
}
.code {
  font-size: 0.75rem;
  font-variant-numeric: tabular-nums;
  font-weight: 600;
  color: var(--k);
  padding-top: 0.1rem;
}
.card.error,
.card.warning,
.card.info {
  grid-template-columns: 4.2rem minmax(0, 1fr) auto;
}
.entry {
  grid-column: 2;
  min-width: 0;
}
.entry + .entry {
  margin-top: 0.4rem;
}
.entry p + p,
.entry div p {
  color: var(--soft);
}
.back {
  text-decoration: none;
}
.back:hover {
  text-decoration: underline;
}
.value {
  font-weight: 600;
  color: var(--k);
}
.where {
  grid-column: 3;
  grid-row: 1;
  font-size: 0.75rem;
  color: var(--soft);
  max-width: 7rem;
  text-align: right;
}
.card:target,
.card.on {
  background: color-mix(in srgb, var(--k) 12%, transparent);
}
`
