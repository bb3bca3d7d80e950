/** The document, and the lists beside it. */
export const document = /* css */ `
.reader {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(20rem, 26rem);
  gap: 1.5rem;
  align-items: start;
  margin-top: 1.5rem;
}
.paper {
  background: var(--paper);
  border: 1px solid var(--line);
  padding: 3rem clamp(1.25rem, 6%, 4.5rem);
  min-width: 0;
}
article {
  font: 1.125rem / 1.5 var(--serif);
}
article:focus,
.lists:focus {
  outline: none;
}
.zone {
  content-visibility: auto;
  contain-intrinsic-size: auto 60rem;
}
.zone.header,
.zone.foot {
  contain-intrinsic-size: auto 14rem;
}

.zone p,
.zone :is(h3, h4, h5, h6) {
  unicode-bidi: isolate;
  margin: 0 0 0.4em;
  text-indent: 1.6em;
}
.zone :is(h3, h4, h5, h6) {
  font-size: 1em;
  font-weight: 700;
  line-height: inherit;
}
article .continued {
  text-indent: 0;
}
:is(.zone.header, .signature) p {
  text-align: center;
  text-indent: 0;
  text-wrap: balance;
  margin-bottom: 0.1em;
}
.pair {
  display: grid;
  grid-template-columns: 4fr 5fr;
  gap: 0 1rem;
  text-indent: 0;
}
.pair .cell {
  display: block;
}
.zone .shouted {
  font-weight: 700;
}
.preamble .shouted {
  text-align: center;
  text-indent: 0;
}
.zone.header .type {
  margin-top: 1.2em;
  font-weight: 700;
}
.zone.header .title {
  font-weight: 700;
  max-width: 32rem;
  margin: 0 auto;
}
.zone.header {
  margin-bottom: 1em;
}
.zone.header .dateline {
  font-style: italic;
}
.furniture {
  color: var(--soft);
  font-size: 0.875em;
}
.foot {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 0 2rem;
  margin-top: 1.5rem;
}
.foot.paired {
  grid-template-columns: minmax(0, 1fr);
  gap: 0;
}
.foot.paired .signature {
  margin-left: calc(100% * 4 / 9);
}
.foot.paired .cell + .cell {
  text-align: center;
}
.foot .recipients {
  font-size: 0.8125em;
}
.foot .recipients p {
  text-indent: 0;
  margin: 0;
}
.foot .recipients p:first-child {
  font-weight: 700;
  font-style: italic;
}
.bar {
  display: none;
}
.scroll {
  overflow-x: auto;
  margin: 0.75rem 0 1rem;
}
table {
  border-collapse: collapse;
  width: 100%;
}
article table {
  font-size: 0.9375em;
  line-height: 1.4;
}
article :is(td, th) {
  border: 1px solid var(--line);
  padding: 0.35rem 0.5rem;
  vertical-align: top;
  text-align: left;
  white-space: pre-line;
  unicode-bidi: isolate;
}
article th {
  text-align: center;
  vertical-align: middle;
}
article .over td {
  font-weight: 700;
}
article td.noted {
  white-space: normal;
  padding: 0 0.5rem;
}
`
