/** On narrow windows and phones. */
export const narrow = /* css */ `
@media screen and (max-width: 64rem) {
  .reader {
    grid-template-columns: minmax(0, 1fr);
  }
  .lists {
    position: static;
    max-height: none;
    overflow: visible;
  }
  .list h3 {
    position: static;
  }
  .chart {
    --words: 16rem;
  }
}
@media screen and (max-width: 44rem) {
  html {
    scroll-padding-top: 8rem;
  }
  .top,
  main {
    padding-left: 0;
    padding-right: 0;
  }
  .top {
    padding: 1.25rem 1rem 1rem;
  }
  h1 {
    font-size: 1.375rem;
  }
  .top dl {
    gap: 0.35rem 1.5rem;
  }
  .tools {
    padding: 0.5rem 1rem;
    gap: 0.35rem;
  }
  .search {
    flex-basis: 100%;
    max-width: none;
  }
  fieldset {
    flex-wrap: nowrap;
    overflow-x: auto;
    width: 100%;
  }
  .paper,
  .part {
    border-width: 1px 0;
    padding: 1.25rem 1rem;
  }
  .lists {
    padding: 0 1rem;
  }
  article {
    font-size: 1.0625rem;
  }
  .zone.header {
    font-size: 0.9375rem;
  }
  .pair {
    grid-template-columns: 1fr 1fr;
    gap: 0 0.75rem;
  }
  .foot {
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  .foot.paired .signature {
    margin-left: 50%;
  }
  .chart {
    --words: 0px;
  }
  .chart li {
    grid-template-columns: minmax(0, 1fr);
  }
  .chart .what {
    padding: 0;
    background: var(--paper);
    justify-self: start;
  }
  .sheet,
  .sheet :is(tbody, tr, td) {
    display: block;
  }
  .sheet thead {
    display: none;
  }
  .sheet tr {
    padding: 0.75rem 0;
    border-bottom: 1px solid var(--line);
  }
  .sheet td,
  .sheet td:first-child {
    width: auto;
    padding: 0.1rem 0;
    border: 0;
  }
  .sheet .number {
    width: auto;
    text-align: left;
  }
  .sheet td:first-child {
    font-weight: 600;
  }
  .sheet .none {
    font-weight: 400;
  }
  .sheet td:not(:first-child) {
    display: grid;
    grid-template-columns: 7.5rem minmax(0, 1fr);
  }
  .sheet td:not(:first-child)::before {
    content: attr(data-label);
    color: var(--soft);
  }
  .sheet td:empty {
    display: none;
  }
}
`
