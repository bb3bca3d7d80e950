/** Follows the fields of a text (`[MS-DOC]` 2.8.25): of each its result is shown, its instruction is not. */
export class Fields {
  /** Of each open field whether its instruction is still going on. */
  readonly #open: boolean[] = []
  #instructions = 0

  /** Whether what stands here is an instruction. */
  get isHidden(): boolean {
    return this.#instructions > 0
  }

  /** Whether a character is a mark of a field; it is followed if so. */
  take(code: number): boolean {
    if (code === BEGIN) {
      this.#open.push(true)
      this.#instructions++
    } else if (code === SEPARATOR) {
      if (this.#open.at(-1)) this.#instructions--
      if (this.#open.length > 0) this.#open[this.#open.length - 1] = false
    } else if (code === END) {
      if (this.#open.pop()) this.#instructions--
    } else return false
    return true
  }
}

const BEGIN = 0x13
const SEPARATOR = 0x14
const END = 0x15
