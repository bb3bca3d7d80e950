/** The head of the page. */
export const head = /* css */ `
.top,
main,
footer {
  max-width: 84rem;
  margin: 0 auto;
  padding: 0 1.5rem;
}
.top {
  padding-top: 2.5rem;
  padding-bottom: 1.5rem;
}
.kind {
  color: var(--seal);
  font-weight: 600;
}
h1 {
  font: 600 1.75rem / 1.3 var(--serif);
  max-width: 52rem;
  text-wrap: balance;
}
.top dl {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 2rem;
  margin-top: 1rem;
  font-size: 0.9375rem;
}
.top dl div {
  min-width: 0;
  overflow-wrap: anywhere;
}
dt {
  font-size: 0.8125rem;
  color: var(--soft);
}
.tools {
  position: sticky;
  top: 0;
  z-index: 5;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1rem;
  padding: 0.5rem max(1.5rem, calc((100vw - 84rem) / 2 + 1.5rem));
  background: var(--ground);
  border-bottom: 1px solid var(--line);
  font-size: 0.875rem;
}
.search {
  display: flex;
  align-items: center;
  gap: 0.25rem;
  flex: 1 1 16rem;
  max-width: 26rem;
}
.search[hidden] {
  display: none;
}
.search input {
  flex: 1;
  min-width: 0;
  padding: 0.35rem 0.6rem;
  font: inherit;
  font-size: 1rem;
  color: inherit;
  background: var(--paper);
  border: 1px solid var(--soft);
  border-radius: 4px;
}
.search button {
  font: inherit;
  width: 2rem;
  height: 2rem;
  color: inherit;
  background: none;
  border: 1px solid var(--line);
  border-radius: 4px;
}
output:empty {
  display: none;
}
output {
  font-variant-numeric: tabular-nums;
  color: var(--soft);
  white-space: nowrap;
}
fieldset {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 0.9rem;
  margin: 0;
  padding: 0;
  border: 0;
  min-width: 0;
}
.chip {
  display: inline-flex;
  align-items: center;
  gap: 0.35rem;
  min-height: 1.75rem;
  white-space: nowrap;
  cursor: pointer;
}
.chip input {
  width: 1rem;
  height: 1rem;
  margin: 0;
  accent-color: var(--k);
}
.top nav ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  margin-top: 1rem;
  font-size: 0.9375rem;
}
.top nav a {
  text-decoration-color: var(--soft);
}
`
