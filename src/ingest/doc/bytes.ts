import { ChithiError } from '../error'

/** Little-endian numbers at places of a stream; a place outside it means that the file breaks off, or lies. */
export class Bytes {
  readonly #view: DataView

  /** `name` is what a message calls the stream. */
  constructor(
    readonly bytes: Uint8Array,
    readonly name: string,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.bytes.length
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#checked(at, 1))
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#checked(at, 2), true)
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#checked(at, 2), true)
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#checked(at, 4), true)
  }

  i32(at: number): number {
    return this.#view.getInt32(this.#checked(at, 4), true)
  }

  slice(at: number, length: number): Uint8Array {
    this.#checked(at, length)
    return this.bytes.subarray(at, at + length)
  }

  /** Text in UTF-16, `length` in its units. */
  utf16(at: number, length: number): string {
    return utf16.decode(this.slice(at, length * 2))
  }

  #checked(at: number, length: number): number {
    if (at >= 0 && length >= 0 && at + length <= this.length) return at
    throw new ChithiError(
      'damaged',
      `found the end of ${this.name} at byte ${this.length}, expected ${length} more from ${at}: the file is cut off or damaged`,
      null,
    )
  }
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })
