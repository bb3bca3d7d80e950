import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { endAt } from '../../text/match-at'
import type { Head } from './head'
import type { Heads } from './heads'
import { ISSUED, readIssuers } from './issuer'
import { readIssuerName } from './issuer-name'

const { stops, duties, amending, furtherSubjects } = instrumentLexicon.titles

const LONGEST = 700
/** Everything at which a title may end; what stands there decides. */
const BORDER = new RegExp(
  `(?<mark>[;\\n\\t.…,()“”"«»])| (?<and>và|VÀ) | do (?=\\p{Lu})| (?:${alternatives(stops.anywhere)})(?!\\p{L})`,
  'gu',
)
const phrase = (words: readonly string[]): RegExp => new RegExp(`(?:${alternatives(words)})(?!\\p{L})`, 'iuy')
const ISSUED_WITH = /^ (?:ban hành kèm|kèm theo)$/u
const ANYWHERE = phrase(stops.anywhere)
const AFTER_COMMA = phrase(stops.afterComma)
const AFTER_AND = phrase(stops.afterAnd)
const IN_BRACKETS = phrase(stops.brackets)
const AMENDING = phrase(amending.words)
/** In small letters and right behind the semicolon: `; quy định chi tiết …`. */
const FURTHER = new RegExp(` (?:${alternatives(furtherSubjects.words)})(?!\\p{L})`, 'uy')
const DUTY = new RegExp(`(?: \\([^()\\n]{1,60}\\))? (?:${alternatives(duties.words)})(?!\\p{L})`, 'iuy')
/** `(Nghị quyết số 01)`: how the document will call it. */
const ALIAS = /(?:\p{L}+ ){1,4}số \d/uy
const ABBREVIATION = /(?<!\p{L})(?:TP|Tp|TX|Tx|TT|Ths?|v|No)$/u

const matches = (pattern: RegExp, text: string, at: number): boolean => endAt(pattern, text, at) !== null

/** Where the closing mark of a pair stands that opens at `at`; null where it is too far or past a border. */
export const closing = (text: string, at: number, marks: RegExp, most: number): number | null => {
  const rest = text.slice(at + 1, at + 1 + most)
  const found = rest.search(marks)
  return found < 0 || rest[found] === '\n' || rest[found] === '\t' ? null : at + 1 + found
}

export const CLOSING_QUOTE = /[”"“»\n\t]/
const CLOSING_BRACKET = /[)\n\t]/

export interface TitleEnd {
  end: number
  /** The issuer that stands behind the title: `do Bộ Tài chính ban hành`. */
  issuer: { start: number; end: number } | null
  /** Where the mention as a whole ends. */
  markEnd: number
}

/** A scan over one title, from its first word to where the sentence leaves it. */
export class TitleScan {
  constructor(
    readonly text: string,
    readonly heads: Heads,
    readonly index: number,
    readonly start: number,
  ) {}

  /** Finds the end; `start` itself is inside the title. */
  find(): TitleEnd {
    const limit = Math.min(this.text.length, this.start + LONGEST)
    const ahead = this.text.slice(this.start, limit)
    let at = this.start
    for (;;) {
      BORDER.lastIndex = at - this.start
      const found = BORDER.exec(ahead)
      if (!found) return this.#plain(limit)
      const index = this.start + found.index
      const past = this.#past(found, index)
      if (past === null) return this.#end(found[0], index)
      // `…”bằng những việc làm`: no blank behind the quotes.
      if (matches(ANYWHERE, this.text, past)) return this.#plain(past)
      at = past
    }
  }

  #plain(end: number): TitleEnd {
    return { end, issuer: null, markEnd: end }
  }

  #end(border: string, index: number): TitleEnd {
    if (border !== ' do ') return this.#plain(index)
    const issuer = { start: index + 4, end: readIssuers(this.text, index + 4, true) ?? index + 4 }
    return { end: index, issuer, markEnd: issuer.end + ISSUED.length }
  }

  /** Where the title goes on after a border, or null where it ends there. */
  #past(found: RegExpExecArray, index: number): number | null {
    const { text } = this
    const next = index + found[0].length
    if (found[0] === ' do ') return this.#issuedBy(index + 4) ? null : next
    // `sửa đổi Quy định ban hành kèm theo Quyết định số …` names what it amends.
    if (ISSUED_WITH.test(found[0])) return matches(AMENDING, text, this.start) ? next : null
    if (found.groups!.and) return this.#leaves(next, AFTER_AND) ? null : next
    switch (found.groups!.mark) {
      case '“':
      case '"':
      case '«': {
        return this.#pastQuote(index)
      }
      // `phong trào thi đua ”Giỏi việc …”`: the wrong mark opens.
      case '”':
        return text[index - 1] === ' ' && /\p{L}/u.test(text[next] ?? '') ? this.#pastQuote(index) : null
      case '(': {
        const leaves =
          matches(IN_BRACKETS, text, next) || this.heads.startingAt(text, next) || matches(ALIAS, text, next)
        const close = leaves ? null : closing(text, index, CLOSING_BRACKET, 200)
        return close === null ? null : close + 1
      }
      case ',': {
        const word = text[next] === ' ' ? next + 1 : next
        return this.#leaves(word, AFTER_COMMA) || this.#turnsToDuty(word) ? null : next
      }
      case '.': {
        const isInside = /[\p{L}\p{N}]/u.test(text[next] ?? '') && !/\p{Lu}/u.test(text[next]!)
        return isInside || ABBREVIATION.test(text.slice(index - 4, index)) ? next : null
      }
      // `… trong lĩnh vực thi đua, khen thưởng; quy định chi tiết một số điều của …`
      case ';':
        return endAt(FURTHER, text, next)
      default:
        return null
    }
  }

  #pastQuote(index: number): number | null {
    const close = closing(this.text, index, CLOSING_QUOTE, 500)
    return close === null ? null : close + 1
  }

  /** Whether the words behind a comma or `và` belong to the sentence and no longer to the title. */
  #leaves(at: number, stop: RegExp): boolean {
    const head = this.heads.startingAt(this.text, at)
    return head ? !this.#goesOnWith(head, at) : matches(stop, this.text, at)
  }

  /** `sửa đổi Nghị định A và Nghị định B`, `thực hiện Nghị quyết A và Nghị quyết B`: B belongs to the title as A does. */
  #goesOnWith(head: Head, at: number): boolean {
    const inner = this.heads.lastWithin(this.index, { start: this.start, end: at })
    if (!inner) return false
    if (matches(AMENDING, this.text, this.start)) return true
    return inner.type === head.type && this.heads.all[this.index]!.type !== head.type
  }

  #issuedBy(at: number): boolean {
    const end = readIssuers(this.text, at, true)
    return end !== null && this.text.startsWith(ISSUED, end)
  }

  /** `…, Sở Y tế xây dựng kế hoạch`: the sentence's own subject begins. */
  #turnsToDuty(at: number): boolean {
    const end = readIssuerName(this.text, at)
    return end !== null && matches(DUTY, this.text, end)
  }
}
