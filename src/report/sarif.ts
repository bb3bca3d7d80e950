import { fingerprint } from '../check/baseline'
import type { CheckFinding, Severity } from '../check/finding'
import type { Rule } from '../check/rule'
import { daySentence, placeWords } from './phrases'
import { type Place, placesIn } from './place'
import type { Checked, Language, Report } from './report'
import { uriOf } from './uri'

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** The program that speaks: what SARIF calls the tool's driver. */
export interface Driver {
  version: string
  rules: readonly Pick<Rule, 'id' | 'severity' | 'about'>[]
}

const regionOf = ({ startLine, startColumn, endLine, endColumn }: Place) =>
  startLine === null || endLine === null
    ? {}
    : startColumn === null || endColumn === null
      ? { startLine, endLine }
      : { startLine, startColumn, endLine, endColumn }

const resultOf = (
  { directive }: Checked,
  finding: CheckFinding,
  placeOf: ReturnType<typeof placesIn>,
  language: Language,
) => {
  const { ruleId, severity, span, quote, actual, expected, row, source, message, fix } = finding
  const artifactLocation = { uri: uriOf(directive.source.name) }
  const place = placeOf(span)
  const region = { ...regionOf(place), snippet: { text: quote } }
  const fullyQualifiedName = placeWords(place, language).replace(/: $/u, '')
  const location =
    fullyQualifiedName === ''
      ? { physicalLocation: { artifactLocation, region } }
      : { physicalLocation: { artifactLocation }, logicalLocations: [{ fullyQualifiedName }] }
  const replacement = fix && { place: placeOf(fix.span), text: fix.text }
  return {
    ruleId,
    level: LEVEL[severity],
    message: { text: message[language] },
    locations: [location],
    partialFingerprints: { 'chithi/v1': fingerprint(directive, finding) },
    properties: { actual, expected, row, source },
    // Where only the line is known, what is to be replaced cannot be told.
    ...(replacement &&
      replacement.place.startColumn !== null && {
        fixes: [
          {
            description: { text: replacement.text },
            artifactChanges: [
              {
                artifactLocation,
                replacements: [
                  { deletedRegion: regionOf(replacement.place), insertedContent: { text: replacement.text } },
                ],
              },
            ],
          },
        ],
      }),
  }
}

const artifactOf = ({ directive, result }: Checked, language: Language) => {
  const { name, sha256 } = directive.source
  const { on, registry } = result
  return {
    location: { uri: uriOf(name) },
    ...(sha256 !== null && { hashes: { 'sha-256': sha256 } }),
    description: { text: daySentence(result, language) },
    properties: { on, registry },
  }
}

/** One log of SARIF 2.1.0 (OASIS), as code scanners' and editors' programs read it; it comes whole at the end. */
export const sarifReport = (language: Language, { version, rules }: Driver): Report => {
  const artifacts: object[] = []
  const results: object[] = []
  const log = (unreadable: readonly string[]) => ({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'chithi',
            version,
            semanticVersion: version,
            rules: rules.map(({ id, severity, about }) => ({
              id,
              shortDescription: { text: about[language] },
              defaultConfiguration: { level: LEVEL[severity] },
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        language,
        columnKind: 'utf16CodeUnits',
        artifacts,
        results,
      },
    ],
  })
  return {
    document: (checked) => {
      const placeOf = placesIn(checked.directive)
      artifacts.push(artifactOf(checked, language))
      for (const finding of checked.result.findings)
        results.push(resultOf(checked, finding, placeOf, language))
      return ''
    },
    end: (unreadable) => `${JSON.stringify(log(unreadable), null, 2)}\n`,
  }
}
