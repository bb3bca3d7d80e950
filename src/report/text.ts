import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { CheckFinding, Severity } from '../check/finding'
import { daySentence, NOTES, placeWords } from './phrases'
import { type Place, placesIn } from './place'
import type { Checked, Language, Report } from './report'

const FATAL: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  info: undefined,
}

const noteOf = ({ fix, row, source }: CheckFinding, language: Language): string => {
  const { write, add, proof } = NOTES[language]
  const verb = fix && fix.span.start === fix.span.end ? add : write
  const lines = [
    fix && `${verb}: ${fix.text.trim()}`,
    row && `${proof}: ${row}${source ? `, ${source}` : ''}`,
  ]
  return lines.filter(Boolean).join('\n')
}

const positionOf = ({ startLine, startColumn, endLine, endColumn }: Place) =>
  startLine === null || endLine === null
    ? undefined
    : startColumn === null || endColumn === null
      ? { start: { line: startLine, column: 1 }, end: { line: endLine, column: 1 } }
      : { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } }

const fileOf = ({ directive, result }: Checked, language: Language): VFile => {
  const { name } = directive.source
  const file = new VFile(name === null ? {} : { path: name })
  const placeOf = placesIn(directive)
  for (const finding of result.findings) {
    const { ruleId, severity, span, message } = finding
    const at = placeOf(span)
    const where = placeWords(at, language)
    const reported = file.message(where + message[language], {
      place: positionOf(at),
      ruleId,
      source: 'chithi',
    })
    reported.fatal = FATAL[severity]
    const note = noteOf(finding, language)
    if (note !== '') reported.note = note
  }
  return file
}

/** A list for people, as vfile-reporter prints it, and under it the day by which the document was judged. */
export const textReport = (language: Language, color: boolean): Report => ({
  document: (checked) =>
    `${reporter([fileOf(checked, language)], { color, verbose: true })}\n${daySentence(checked.result, language)}\n\n`,
  end: () => '',
})
