import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether LibreOffice is on this machine; what needs it says so and does without. */
export const hasLibreOffice = () => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Files, by name, converted by LibreOffice to a format of its own list (`txt:Text (encoded):UTF8`); their bytes, by name. */
export const convert = (files, format) => {
  const folder = mkdtempSync(join(tmpdir(), 'chithi-lo-'))
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
    const out = join(folder, 'out')
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...paths], {
      stdio: 'ignore',
      timeout: 300_000,
    })
    const ending = format.split(':')[0]
    return Object.fromEntries(
      Object.keys(files).map((name) => [
        name,
        readFileSync(join(out, name.replace(/\.[^.]*$/u, `.${ending}`))),
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
