import type { InstrumentType } from '../directive/header'

/**
 * What stands behind a row. `official`: the Ministry of Justice's data or an official text · `page`: a page read in full ·
 * `page-without-address`: a page whose address was not kept · `citing-document`: only a document that cites it ·
 * `secondary`: others' lists · `unproved`: none of these.
 */
export type RegistrySource =
  | 'official'
  | 'page'
  | 'page-without-address'
  | 'citing-document'
  | 'secondary'
  | 'unproved'

/** What is known of one instrument; null where it is not. Dates are ISO days. */
export interface RegistryRow {
  /** Stable: type, place and symbol, with the date where the symbol returns. */
  readonly id: string
  readonly type: InstrumentType
  /** `91/2017/NĐ-CP`. */
  readonly symbol: string
  readonly issuer: string | null
  /** What it is about, not always its wording: good to show, not to compare. A law's is its name without `Luật`. */
  readonly title: string | null
  readonly issued: string | null
  readonly effective: string | null
  /** The first day on which it was no longer in force; null also where it has expired on a day that nobody knows. */
  readonly expired: string | null
  readonly status: 'in_force' | 'partly_expired' | 'expired' | 'unknown'
  /** The year or month up to which `status` holds, `2024` or `2026-04`; null where nobody says. */
  readonly statusAsOf: string | null
  /** Whether symbol and dates were seen in an official text or on a page. */
  readonly verified: boolean
  readonly source: RegistrySource
}
