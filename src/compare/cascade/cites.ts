import type { Directive } from '../../directive/directive'
import { identify } from '../../instrument/identity'
import { symbolKey } from '../../instrument/key'
import type { Cites } from '../demand'
import { likenessOver } from '../likeness'
import type { Reading } from '../reading'

const identityOf = ({
  header: { documentType: type, symbol, issued, issuer, title },
}: Directive): string | null => {
  const { id, missing } = identify({ type, symbol, issued, issuer, title })
  return symbol === null || missing.length > 0 ? null : id
}

const NONE: Omit<Cites, 'status'> = { citationId: null, role: null, differs: [] }
/** From here the title of a plan without a number is that of a citation. */
const LIKE = 0.6

/** Whether a plan cites its superior's: by identity, else by number, else, where that has none, by kind, body and title. */
export const citesOf = (superior: Reading, plan: Reading): Cites => {
  const { header } = superior.directive
  const { citations } = plan.directive
  const id = identityOf(superior.directive)
  const key = header.symbol === null ? null : symbolKey(header.symbol)
  const isOf = (issuer: string | null): boolean =>
    issuer === null || header.issuer === null || plan.words(issuer).key === plan.words(header.issuer).key
  const words = (title: string | null) => superior.words(title ?? '')
  const likeness = likenessOver(citations.map(({ instrument }) => words(instrument.title)))
  const found =
    citations.find(({ resolution }) => id !== null && resolution?.instrumentId === id) ??
    citations.find(
      ({ instrument: { normalizedSymbol, type, issuer } }) =>
        key !== null &&
        normalizedSymbol !== null &&
        type === header.documentType &&
        symbolKey(normalizedSymbol) === key &&
        isOf(issuer),
    ) ??
    citations.find(
      ({ instrument: { type, title, issuer, issued } }) =>
        key === null &&
        type === header.documentType &&
        issuer !== null &&
        isOf(issuer) &&
        ((issued !== null && issued === header.issued) ||
          likeness(words(title), words(header.title)) >= LIKE),
    )
  if (!found) return { status: key === null ? 'unknown' : 'not-cited', ...NONE }
  const { issued, issuer } = found.instrument
  return {
    status: 'cited',
    citationId: found.id,
    role: found.role,
    differs: [
      ...(issued !== null && header.issued !== null && issued !== header.issued ? (['issued'] as const) : []),
      ...(isOf(issuer) ? [] : (['issuer'] as const)),
    ],
  }
}
