import type { Checked } from '../report/report'

/** Where the findings of documents go, one document after the other. */
export interface CheckSink {
  document(path: string, checked: Checked): Promise<void>
  /** `unreadable`: what could not be checked, in words. */
  end(unreadable: readonly string[]): Promise<void>
  /** Called in any case, at last; `isWhole`: all was written. */
  close(isWhole: boolean): Promise<void>
}
