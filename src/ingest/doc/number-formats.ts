/** How numbers are written, by the codes of Word (`[MS-OSHARED]` 2.2.1.3), under the names of OOXML. */
export const NUMBER_FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  56: 'vietnameseCounting',
  255: 'none',
}
