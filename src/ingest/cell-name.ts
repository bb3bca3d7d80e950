/** The name of a cell as spreadsheets give it, row and column from 0: 2 and 1 is `B3`. */
export const cellName = (row: number, column: number): string => {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters + (row + 1)
}
