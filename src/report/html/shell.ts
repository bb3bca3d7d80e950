/// <reference path="./raw.d.ts" />
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { version } from '../../../package.json'
import type { Language } from '../report'
import { GENERATOR } from './generator'
import script from './page.client.js?raw'
import { STYLE } from './style'

const hashed = (text: string): string => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`

/** Nothing is loaded, nothing else runs: what a document holds cannot either, should it ever come through as markup. */
const policy = (): string =>
  [
    "default-src 'none'",
    `style-src ${hashed(STYLE)}`,
    `script-src ${hashed(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** What HTML cannot carry. */
const UNWRITABLE = /\0|\p{Surrogate}/gu

/** A whole page. */
export const pageOf = (language: Language, title: string, body: ElementContent[]): string => {
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: language }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'generator', content: `${GENERATOR} ${version}` }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy() }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('meta', { name: 'referrer', content: 'no-referrer' }),
        h('title', title),
        h('style', STYLE),
      ]),
      h('body', [...body, h('script', { type: 'module' }, script)]),
    ]),
  ])
  return `${toHtml(page).replace(UNWRITABLE, '\uFFFD')}\n`
}
