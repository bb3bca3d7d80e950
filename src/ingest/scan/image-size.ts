/** The measures of a picture, in points. */
export interface ImageSize {
  width: number
  height: number
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The measures of a PNG or a JPEG file; null where it is neither, or breaks off before it tells them. */
export const imageSize = (bytes: Uint8Array): ImageSize | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (PNG.every((byte, at) => bytes[at] === byte))
    return bytes.length < 24 ? null : sizeOf(view.getUint32(16), view.getUint32(20))
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(view) : null
}

/** The frame header of a JPEG file (ITU-T T.81, B.2.2), behind segments that tell their lengths. */
const jpegSize = (view: DataView): ImageSize | null => {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return sizeOf(view.getUint16(at + 7), view.getUint16(at + 5))
    // Filling bytes; all else has a length of two or more.
    at += marker === 0xff ? 1 : 2 + Math.max(view.getUint16(at + 2), 2)
  }
  return null
}

const sizeOf = (width: number, height: number): ImageSize | null =>
  width > 0 && height > 0 ? { width, height } : null
