const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * A word without tone, case and the two spellings of `i`: `hoà` and `hòa`, `lý` and `lí`, `Nội` and `Nôi` become one,
 * `dược` and `được` stay two. For names that scans and typists get nearly right.
 */
export const tonelessKey = (word: string): string =>
  word
    .normalize('NFD')
    .replace(TONES, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=[hklmstq])y$/u, 'i')
