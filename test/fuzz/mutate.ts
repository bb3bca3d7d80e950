import type { Random } from './random'

/** What turns up in texts where nobody expects it: a few letters and signs, and words. */
const STRANGE = [
  ...'\t|\u2028\u00a0\u200b\ufeff\0\r\f\u0301\u0323“()…/-–:;.%+𝐍😀\ud800ﬁİß',
  ...'((,//,;;,...,1.,I.,a),1.1.1.,Điều 1.,Phụ lục,30/02/2020,31/12/9999,1/0,-5%'.split(','),
  ...'ngày 0 tháng 13,tháng 12,quý IV,99999999999999999999,Căn cứ,số ,của,và'.split(','),
  ...'chủ trì,phối hợp với,Sở Y tế,UBND,trước,đến hết,ít nhất,Nghị định số,12/2020/NĐ-CP'.split(','),
  '0,0',
]

type Change = (text: string, random: Random, other: string) => string

const somewhere = (text: string, random: Random): [number, number] => {
  const from = random.below(text.length + 1)
  return [from, Math.min(text.length, from + random.below(200))]
}
const changedLines = (text: string, change: (lines: string[]) => void): string => {
  const lines = text.split('\n')
  change(lines)
  return lines.join('\n')
}

const CHANGES: readonly Change[] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => {
    const [from, to] = somewhere(text, random)
    return text.slice(0, from) + text.slice(to)
  },
  (text, random) => {
    const [from, to] = somewhere(text, random)
    return text.slice(0, to) + text.slice(from, to).repeat(random.below(12)) + text.slice(to)
  },
  (text, random) => {
    const [from] = somewhere(text, random)
    return (
      text.slice(0, from) +
      random.pick(STRANGE).repeat(1 + random.below(random.below(20) === 0 ? 400 : 4)) +
      text.slice(from)
    )
  },
  (text, random) =>
    changedLines(text, (lines) => {
      const [from, to] = [random.below(lines.length), random.below(lines.length)]
      ;[lines[from], lines[to]] = [lines[to]!, lines[from]!]
    }),
  (text, random) =>
    changedLines(text, (lines) => lines.splice(random.below(lines.length), 1 + random.below(3))),
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + text.slice(at).replace('\n', random.pick([' ', '', '\n\n', '\t', '\u2028']))
  },
  (text, random, other) => {
    const [from, to] = somewhere(other, random)
    const at = random.below(text.length + 1)
    return text.slice(0, at) + other.slice(from, to) + text.slice(at)
  },
  (text, random) => {
    const [from, to] = somewhere(text, random)
    const part = text.slice(from, to)
    const made = random.pick([
      part.toUpperCase(),
      part.toLowerCase(),
      part.normalize('NFD'),
      part.replaceAll(' ', ''),
      part.replaceAll(' ', '\n'),
    ])
    return text.slice(0, from) + made + text.slice(to)
  },
  (text, random) =>
    text.replace(/\d+/gu, (digits) =>
      random.below(8) === 0 ? String(random.below(10 ** digits.length)) : digits,
    ),
]

/** A text with some changes, parts of another among them. */
export const mutated = (text: string, other: string, random: Random): string => {
  let changed = text
  for (let times = 1 + random.below(6); times > 0; times--)
    changed = random.pick(CHANGES)(changed, random, other)
  return changed
}

/** A file with bytes flipped, lost, repeated or put in from another. */
export const mutatedBytes = (bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array => {
  let changed = Buffer.from(bytes)
  for (let times = 1 + random.below(5); times > 0; times--) {
    const at = random.below(changed.length + 1)
    const to = Math.min(changed.length, at + random.below(300))
    const from = random.below(other.length + 1)
    changed = random.pick([
      () => {
        const flipped = Buffer.from(changed)
        if (at < flipped.length) flipped[at]! ^= 1 + random.below(255)
        return flipped
      },
      () => changed.subarray(0, at),
      () => Buffer.concat([changed.subarray(0, at), changed.subarray(to)]),
      () => Buffer.concat([changed.subarray(0, to), changed.subarray(at)]),
      () =>
        Buffer.concat([
          changed.subarray(0, at),
          other.subarray(from, from + random.below(300)),
          changed.subarray(at),
        ]),
    ])()
  }
  return changed
}
