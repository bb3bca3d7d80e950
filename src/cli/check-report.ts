import { version } from '../../package.json'
import type { Report } from '../report/report'
import type { CheckSettings } from './check-settings'
import type { CheckSink } from './check-sink'
import { toFile, toStream } from './output'
import { CHECK_PHRASES } from './phrases'
import { isSameFile } from './places'
import { type Streams, voiceOf } from './streams'
import { UsageError } from './usage-error'

/** A report of all documents, to the output or a file. */
export const reportSink = async (settings: CheckSettings, streams: Streams): Promise<CheckSink> => {
  const report = await reportOf(settings, streams)
  const { output: path } = settings
  const output = path === undefined ? toStream(streams.stdout) : await toFile(path)
  return {
    document: async (read, checked) => {
      if (path !== undefined && isSameFile(read, path))
        throw new UsageError(`${read}: ${CHECK_PHRASES[voiceOf(streams).language].isRead}`)
      await output.write(report.document(checked))
    },
    end: (unreadable) => output.write(report.end(unreadable)),
    close: (isWhole) => output.close(isWhole),
  }
}

const reportOf = async ({ format, language, output }: CheckSettings, streams: Streams): Promise<Report> => {
  switch (format) {
    case 'json':
      return (await import('../report/json')).jsonReport(language)
    case 'sarif': {
      const [{ sarifReport }, { RULES }] = await Promise.all([
        import('../report/sarif'),
        import('../check/rules'),
      ])
      return sarifReport(language, { version, rules: RULES })
    }
    default: {
      const isTerminal = output === undefined && 'isTTY' in streams.stdout && streams.stdout.isTTY === true
      const { textReport } = await import('../report/text')
      return textReport(voiceOf(streams).language, isTerminal && !process.env.NO_COLOR)
    }
  }
}
