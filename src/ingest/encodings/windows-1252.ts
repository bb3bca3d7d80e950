/** What the codes from 80 to 9F stand for, where they are no control characters (`[MS-DOC]` 2.9.73). */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const CODES = Uint16Array.from({ length: 256 }, (_, code) =>
  code >= 0x80 && code < 0xa0 ? SIGNS.charCodeAt(code - 0x80) : code,
)
const CHUNK = 2 ** 13

/** Text of one byte a character, as Word writes it where every character allows; Node 20 takes the name for Latin-1's, and loses dashes and quotes. */
export const fromWindows1252 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...Uint16Array.from(bytes.subarray(at, at + CHUNK), (byte) => CODES[byte]!))
  return text
}
