/** Two plans side by side. */
export const compared = /* css */ `
.compared .sheet th {
  width: auto;
}
.compared .sheet :is(th, td):nth-child(3) {
  width: 26%;
}
.compared .sheet p + p {
  margin-top: 0.25rem;
}
.told {
  --k: var(--info);
  font-weight: 600;
  color: var(--k);
}
.told::first-letter {
  text-transform: uppercase;
}
.told:is(.removed, .missing, .softened, .delayed) {
  --k: var(--error);
}
.told:is(.added, .raised, .kept) {
  --k: var(--target);
}
.told:is(.changed, .replaced, .unknown) {
  --k: var(--warning);
}
body:has(#show-same:not(:checked)) .same {
  display: none;
}
`
