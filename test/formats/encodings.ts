import iconv from 'iconv-lite'

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
/** In windows-1258 a tone stands behind its letter. */
const apart = (letter: string): string => {
  const tone = [...letter.normalize('NFD')].find((sign) => TONES.includes(sign)) ?? ''
  return letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone
}

const VNI_TONES: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
}
const VNI_CIRCUMFLEX: Readonly<Record<string, string>> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
}
const VNI_BREVE: Readonly<Record<string, string>> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
}
const VNI_SINGLE: Readonly<Record<string, string>> = {
  đ: 'ñ',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
}

const vniLetter = (letter: string): string => {
  const small = letter.toLowerCase()
  const likeIt = (written: string) => (letter === small ? written : written.toUpperCase())
  if (VNI_SINGLE[small] !== undefined) return likeIt(VNI_SINGLE[small])
  const [base = '', ...signs] = [...small.normalize('NFD')]
  const tone = signs.find((sign) => TONES.includes(sign)) ?? ''
  if (signs.includes('\u0302')) return likeIt(base + VNI_CIRCUMFLEX[tone])
  if (signs.includes('\u0306')) return likeIt(base + VNI_BREVE[tone])
  const horned = signs.includes('\u031b') ? { o: 'ô', u: 'ö' }[base] : undefined
  return likeIt((horned ?? base) + (VNI_TONES[tone] ?? ''))
}

/** A text in the codes of VNI's fonts, each as a Latin-1 letter: `Kế hoạch` is `Keá hoaïch`. */
export const toVni = (text: string): string => Array.from(text.normalize('NFC'), vniLetter).join('')

/**
 * A text in the codes of TCVN3's fonts, each as a Latin-1 letter; capitals with tones become small, as they have no code,
 * and where the old rule lets the capital do without, it is followed: `Uỷ ban`.
 */
export const toTcvn3 = (text: string): string =>
  Array.from(text.normalize('NFC').replaceAll('Ủy', 'Uỷ'), (letter) => {
    const hasCode = letter === letter.toLowerCase() || /[A-ZĂÂÊÔƠƯĐ]/u.test(letter)
    return iconv.encode(hasCode ? letter : letter.toLowerCase(), 'tcvn').toString('latin1')
  }).join('')

/** A text in each of the encodings that archives hold, by name. */
export const encoded = (text: string): Readonly<Record<string, Uint8Array>> => {
  const wide = Buffer.from(text, 'utf16le')
  return {
    'utf-8-bom': Buffer.from(`\ufeff${text}`),
    'utf-16le': wide,
    'utf-16be-bom': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    nfd: Buffer.from(text.normalize('NFD')),
    crlf: Buffer.from(text.replaceAll('\n', '\r\n')),
    'windows-1258': iconv.encode(Array.from(text, apart).join(''), 'windows-1258'),
    tcvn3: Buffer.from(toTcvn3(text), 'latin1'),
    vni: Buffer.from(toVni(text), 'latin1'),
  }
}
