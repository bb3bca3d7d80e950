/** Other parts. */
export const parts = /* css */ `
.part {
  content-visibility: auto;
  contain-intrinsic-size: auto 40rem;
  margin-top: 1.5rem;
  background: var(--paper);
  border: 1px solid var(--line);
  padding: 1.25rem 1.5rem;
}
.part h2 {
  font-size: 1.0625rem;
  margin-bottom: 0.75rem;
}
.part h3 {
  font-size: 0.875rem;
  margin: 1rem 0 0.25rem;
  color: var(--soft);
}
.chart {
  --words: 24rem;
  /* Half a label of the axis, more than half a diamond: what stands at an end has room. */
  --end: 1.75rem;
  position: relative;
}
.grid {
  position: absolute;
  inset: 34px var(--end) 0 calc(var(--words) + var(--end));
}
.axis {
  margin: 0 var(--end) 0 calc(var(--words) + var(--end));
}
.plot {
  padding: 0 var(--end);
}
.chart svg,
.chart .axis {
  display: block;
}
.chart svg {
  overflow: visible;
}
.grid .step {
  stroke: var(--line);
}
.grid .issued {
  stroke: var(--seal);
  stroke-dasharray: 2 3;
}
.axis text {
  font: 0.75rem var(--sans);
  fill: var(--soft);
}
.axis .issued {
  fill: var(--seal);
}
.chart li {
  display: grid;
  grid-template-columns: var(--words) minmax(0, 1fr);
  align-items: center;
  position: relative;
  padding: 0.25rem 0;
  font-size: 0.875rem;
  content-visibility: auto;
  contain-intrinsic-size: auto 1.8rem;
}
.chart .what {
  padding-right: 1.25rem;
}
.sheet a {
  text-decoration-color: var(--line);
}
:is(.chart li, .undated) a {
  text-decoration: none;
}
:is(.chart li, .undated) a:hover {
  text-decoration: underline;
}
.at {
  color: var(--k);
  font-weight: 600;
  display: inline-block;
}
.at time {
  white-space: nowrap;
}
.plot .span {
  fill: var(--phase);
}
.plot .open {
  fill-opacity: 0.45;
}
.plot .due {
  fill: var(--deadline);
}
.undated li {
  font-size: 0.875rem;
  padding: 0.2rem 0;
}
.sheet {
  font-size: 0.875rem;
  table-layout: fixed;
}
.sheet th {
  text-align: left;
  color: var(--soft);
  font-weight: 600;
  padding: 0.35rem 0.75rem 0.35rem 0;
  border-bottom: 1px solid var(--soft);
}
.sheet td {
  vertical-align: top;
  padding: 0.5rem 0.75rem 0.5rem 0;
  border-bottom: 1px solid var(--line);
}
.sheet th:first-child {
  width: 34%;
}
.sheet th:last-child:not(.number) {
  width: 12%;
}
.sheet td:empty::before {
  content: "–";
  color: var(--soft);
}
.notes li {
  padding: 0.3rem 0;
  font-size: 0.875rem;
}
footer {
  padding: 1.5rem;
  font-size: 0.8125rem;
  color: var(--soft);
}

.sheet .number {
  width: 5rem;
  text-align: right;
  font-variant-numeric: tabular-nums;
}
.worth {
  font-weight: 600;
  color: var(--k);
}
`
