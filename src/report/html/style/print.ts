/** On paper. */
export const print = /* css */ `
@media print {
  :root {
    color-scheme: light;
  }
  @page {
    size: A4;
    margin: 18mm 16mm;
    @bottom-center {
      content: counter(page) "/" counter(pages);
      font: 8pt var(--sans);
    }
  }
  body {
    background: none;
    font-size: 10pt;
  }
  .tools,
  .top nav,
  .skip {
    display: none;
  }
  .top,
  main,
  footer {
    max-width: none;
    padding: 0;
  }
  .paper,
  .part {
    border: 0;
    padding: 0;
    margin-top: 1rem;
    background: none;
  }
  .reader {
    display: block;
    break-before: page;
  }
  article {
    font-size: 13pt;
    line-height: 1.4;
  }
  .zone,
  .card,
  .part,
  .chart li {
    content-visibility: visible;
  }
  .scroll {
    overflow: visible;
  }
  /* A search, a filter, what was last looked at: none of it is the report. */
  .card[hidden] {
    display: grid;
  }
  tr.document[hidden] {
    display: table-row;
  }
  :is(.s, .ref, .spot, .card):is(*, :hover, .on, :target) {
    --l6: none;
  }
  .card:is(.on, :target) {
    background: none;
  }
  ::highlight(found),
  ::highlight(here) {
    background: none;
    color: inherit;
  }
  .chart {
    --words: 15rem;
  }
  #tasks th:nth-child(2) {
    width: 24%;
  }
  footer {
    break-before: avoid;
  }
  .lists {
    position: static;
    max-height: none;
    overflow: visible;
    margin-top: 2rem;
    columns: 2;
    column-gap: 1.5rem;
    font-size: 9pt;
  }
  .list h3 {
    position: static;
    background: none;
    break-after: avoid;
  }
  .card,
  .foot,
  .note,
  .chart li,
  tr {
    break-inside: avoid;
  }
  article :is(h3, h4, h5, h6),
  .part h2 {
    break-after: avoid;
  }
  /* On paper no link leads from words to their entries, so that the numbers do. */
  .s[data-codes]::after {
    content: attr(data-codes);
    font: 600 6.5pt / 1 var(--sans);
    vertical-align: super;
    padding-left: 0.15em;
    color: var(--k);
  }
}
`
