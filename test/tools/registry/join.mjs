import { ENDS } from './notes.mjs'
import { phapDien } from './sources.mjs'

const dated = { source: 'dated so in official texts', strength: 'citing-document', verified: true }

const proofOf = ({ effective, item }) =>
  effective ? { source: phapDien(item), strength: 'official', verified: true } : { ...dated, verified: false }

/** The Ministry's data hold what was in force in 2024. */
const factsOf = (row, asOf) => {
  const proof = proofOf(row)
  const list = row.effective ? '2024' : asOf
  return [
    { field: 'issued', value: row.issued, ...proof, asOf: list },
    ...(row.effective
      ? [
          { field: 'effective', value: row.effective, ...proof, asOf: list },
          { field: 'status', value: 'in-force', ...proof, asOf: list },
        ]
      : []),
  ]
}

const has = (row, field) => row.facts.some((fact) => fact.field === field && fact.verified)

/** What the long list adds to a curated row: facts of the Ministry's data that it lacks, and a title. */
const completed = (row, other, asOf) => {
  if (!other?.effective) return row
  const seen = row.facts.some(({ field, asOf: day }) => field === 'status' && day === '2024')
  const facts = factsOf(other, asOf).filter(({ field }) => (field === 'status' ? !seen : !has(row, field)))
  return { ...row, title: row.title ?? other.title, facts: [...row.facts, ...facts] }
}

/** The curated rows with what the long list adds to them, and the rest of the long list. */
export const joined = (curated, extended, asOf) => {
  const byId = new Map(extended.map((row) => [row.id, row]))
  const ids = new Map(curated.map((row) => [row.of, row.id]))
  const rows = curated.map(({ of, ...row }) => {
    const relations = row.relations.map(({ other, ...relation }) => ({ ...relation, id: ids.get(other) }))
    const other = byId.get(row.id)
    const day = row.facts.find(({ field, value }) => field === 'issued' && value)
    if (other && day?.verified && day.value !== other.issued)
      console.log(`  ${row.id}: ${day.value}, in the long list ${other.issued}`)
    return completed({ ...row, relations }, other, asOf)
  })
  const known = new Set(curated.map(({ id }) => id))
  return { rows, rest: extended.filter(({ id }) => !known.has(id)) }
}

/** Rows of the long list whose end the notes tell. */
export const promoted = (curated, extended, issuers, asOf) =>
  ENDS.flatMap(([symbol, by, proof]) => {
    const row = extended.find((each) => each.symbol === symbol)
    const other = curated.find((each) => each.symbol === by)
    if (!row || !other) return []
    other.relations.push({ kind: 'repeals', id: row.id, ...proof })
    const issued = other.facts.find(({ field }) => field === 'issued')?.value
    return {
      ...row,
      issuer: issuers.indexOf(row.issuer),
      facts: [
        ...factsOf(row, asOf),
        { field: 'expired', notBefore: issued, ...proof, asOf },
        { field: 'status', value: 'expired', ...proof, asOf },
      ],
      relations: [{ kind: 'replaced-by', id: other.id, ...proof }],
      slips: [],
    }
  })
