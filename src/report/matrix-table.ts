import type { Matrix, MatrixCell } from '../compare/many'

/** Targets by plans with their heads; `cellWords` writes what a plan sets. */
export const matrixTable = <T extends string | number>(
  { plans, rows }: Matrix,
  heads: readonly string[],
  cellWords: (cell: MatrixCell) => T,
): (string | T)[][] => [
  [
    ...heads,
    ...plans.map(
      ({ symbol, issuer, issued, name }, index) =>
        [symbol, issuer, issued?.slice(0, 4)].filter(Boolean).join(', ') || (name ?? String(index + 1)),
    ),
  ],
  ...rows.map(({ metric, unit, cells }) => [
    metric,
    unit === 'percent' ? '%' : (unit ?? ''),
    ...cells.map((cell) => (cell === null ? '' : cellWords(cell))),
  ]),
]
