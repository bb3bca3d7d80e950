import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium of the machine, or the one that `CHROMIUM` names; null where there is none. */
export const chromiumPath = PLACES.find((path) => path !== undefined && existsSync(path)) ?? null

/** Says aloud that the tests in a browser do not run. */
export const tellWithoutChromium = (): void => {
  if (chromiumPath === null)
    console.warn(
      '\n*** NO CHROMIUM: the tests of reports in a browser are SKIPPED. Install Debian’s package chromium, or name one in CHROMIUM. ***\n',
    )
}

export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath!,
    // A container has no namespaces for the sandbox; nothing here comes from elsewhere.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
