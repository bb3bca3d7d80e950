import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAGE, rulesPage } from './tools/rules-page.mjs'

test('docs/rules.md is what `npm run docs` writes today', () => {
  expect(readFileSync(PAGE, 'utf8') === rulesPage()).toBe(true)
})
