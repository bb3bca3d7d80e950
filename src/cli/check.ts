import type { CAC } from 'cac'
import type { CheckFinding } from '../index'
import { checkOptions, readBaseline } from './check-files'
import { reportSink } from './check-report'
import { type CheckFlags, type CheckSettings, settingsOf } from './check-settings'
import { checkEach, type FileCheck } from './checked'
import { toFile } from './output'
import { isSameFile } from './places'
import { complain, isBrokenPipe, type Streams, voiceOf, written } from './streams'
import { UsageError } from './usage-error'

/** `chithi check FILE…`: what is wrong with what documents cite. */
export const addCheck = (cli: CAC, streams: Streams): void => {
  cli
    .command(
      'check [...files]',
      'Check what directives cite: files of any format, folders, globs, - for standard input',
    )
    .option('--registry <file>', 'Facts of your own over the shipped ones, .ndjson or .csv; may be repeated')
    .option('--on <date>', 'Judge as of this day; else as of the date of each document')
    .option('--policy <file>', 'JSON: required bases, weights of rules, suppressed findings')
    .option('--baseline <file>', 'Leave out the findings that this file lists')
    .option('--write-baseline <file>', 'Write all findings to this file for --baseline, and report none')
    .option('--format <format>', 'text, json or sarif; docx: a copy of the file with comments', {
      default: 'text',
    })
    .option(
      '-o, --output <path>',
      'Write to this file; with docx to this folder where there are several files',
    )
    .option('--frail', 'End with 1 on warnings, too')
    .option('--rule <id=severity>', 'off, info, warning or error for one rule; may be repeated')
    .example('chithi check "Kế hoạch/**/*.txt" --registry ours.csv --lang en')
    .action((files: string[], flags: CheckFlags) => checkAll(settingsOf(files, flags), streams))
}

interface Outcome {
  worst: Set<CheckFinding['severity']>
  unreadable: string[]
}

const checkAll = async (settings: CheckSettings, streams: Streams): Promise<number> => {
  const options = await checkOptions(settings, streams)
  const baseline = await readBaseline(settings.baseline)
  const outcome: Outcome = { worst: new Set(), unreadable: [] }
  const refused = (reason: string) => {
    outcome.unreadable.push(reason)
    complain(streams, reason)
  }
  const checks = checkEach(settings.paths, options, streams, refused)
  if (settings.writeBaseline !== undefined) {
    await writeBaseline(settings.writeBaseline, checks, streams)
    return outcome.unreadable.length > 0 ? 1 : 0
  }
  const sink =
    settings.format === 'docx'
      ? await (await import('./check-docx')).docxSink(settings, streams, refused)
      : await reportSink(settings, streams)
  let isWhole = false
  try {
    for await (const { path, directive, result, prints } of checks) {
      const findings = result.findings.filter((_, index) => !baseline?.has(prints[index]!))
      for (const { severity } of findings) outcome.worst.add(severity)
      await sink.document(path, { directive, result: { ...result, findings } })
    }
    await sink.end(outcome.unreadable)
    isWhole = true
  } catch (error) {
    if (!isBrokenPipe(error)) throw error
  } finally {
    await sink.close(isWhole)
  }
  const isWrong = outcome.worst.has('error') || (settings.isFrail && outcome.worst.has('warning'))
  return isWrong || outcome.unreadable.length > 0 ? 1 : 0
}

const writeBaseline = async (
  file: string,
  checks: AsyncIterable<FileCheck>,
  streams: Streams,
): Promise<void> => {
  const output = await toFile(file)
  const lines = new Set<string>()
  try {
    for await (const { path, prints } of checks) {
      if (isSameFile(path, file))
        throw new UsageError(`${path}: is read, expected another file for --write-baseline`)
      for (const print of prints) lines.add(print)
    }
    await output.write(
      [...lines]
        .sort()
        .map((line) => `${line}\n`)
        .join(''),
    )
  } catch (error) {
    await output.close(false)
    throw error
  }
  await output.close(true)
  const { say } = voiceOf(streams)
  const count = say(lines.size === 1 ? '1 finding' : `${lines.size} findings`)
  await written(streams.stdout, `${file}: ${count}\n`)
}
