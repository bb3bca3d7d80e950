import { placesIn } from './place'
import type { Checked, Language, Report } from './report'

const plain = ({ directive, result }: Checked, language: Language) => {
  const placeOf = placesIn(directive)
  const { findings, ...rest } = result
  return {
    name: directive.source.name,
    sha256: directive.source.sha256,
    ...rest,
    findings: findings.map((finding) => ({
      ...finding,
      message: finding.message[language],
      place: placeOf(finding.span),
    })),
  }
}

/** One JSON array with an object a document. */
export const jsonReport = (language: Language): Report => {
  let count = 0
  return {
    document: (checked) =>
      `${count++ === 0 ? '[' : ','}\n${JSON.stringify(plain(checked, language), null, 2)}`,
    end: () => (count === 0 ? '[]\n' : '\n]\n'),
  }
}
