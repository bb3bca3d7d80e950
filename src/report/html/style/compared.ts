/** Two plans side by side. */
export const compared = /* css */ `
:is(.sides, .matrix) h2::first-letter {
  text-transform: uppercase;
}
:is(.sides, .matrix) .sheet th {
  width: auto;
}
.sides .sheet :is(th, td):nth-child(3) {
  width: 26%;
}
.sides .sheet p + p {
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
.told:is(.changed, .replaced, .reworded, .unknown) {
  --k: var(--warning);
}
body:has(#show-same:not(:checked)) .same {
  display: none;
}
@media screen and (max-width: 44rem) {
  .sides .sheet td:first-child:not(:empty) {
    display: grid;
    grid-template-columns: 7.5rem minmax(0, 1fr);
    font-weight: 400;
  }
  .sides .sheet td:first-child:not(:empty)::before {
    content: attr(data-label);
    color: var(--soft);
  }
  .sides .sheet td:nth-child(3) {
    width: auto;
  }
}
`
