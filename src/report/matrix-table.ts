import type { Matrix, MatrixCell, MatrixRow } from '../compare/many'

/** Targets by plans with their heads; `cellWords` writes what a plan sets. */
export const matrixTable = <T extends string | number>(
  { plans, rows }: Matrix,
  heads: readonly string[],
  cellWords: (cell: MatrixCell, row: MatrixRow) => T,
): (string | T)[][] => [
  [
    ...heads,
    ...plans.map(
      ({ symbol, issuer, issued, name }, index) =>
        [symbol, issuer, issued?.slice(0, 4)].filter(Boolean).join(', ') || (name ?? String(index + 1)),
    ),
  ],
  ...rows.map((row) => [
    row.metric,
    row.unit === 'percent' ? '%' : (row.unit ?? ''),
    ...row.cells.map((cell) => (cell === null ? '' : cellWords(cell, row))),
  ]),
]
