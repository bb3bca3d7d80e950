import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src'
import { directiveJsonSchema } from '../src/directive/json-schema'
import { fixtureDirectives } from './fixture-directives'
import { runCli } from './run-cli'

const ajv = new Ajv2020({ allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(directiveJsonSchema())
const errorsOf = (value: unknown) =>
  validate(value) ? [] : validate.errors!.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)

type Path = (string | number)[]
const change = (value: unknown, [key, ...rest]: Path, to: (old: unknown) => unknown): unknown => {
  if (key === undefined) return to(value)
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >
  copy[key] = change(copy[key], rest, to)
  if (copy[key] === undefined && !Array.isArray(copy)) delete copy[key]
  return copy
}

/** All places of a value, but of lists only the first entry. */
const placesIn = (value: unknown, path: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        path,
        ...Object.entries(Array.isArray(value) ? value.slice(0, 1) : value).flatMap(([key, inner]) =>
          placesIn(inner, [...path, key]),
        ),
      ]

describe('the JSON Schema of a directive', () => {
  it('accepts what we write', () => {
    for (const directive of [...fixtureDirectives, parseText('')])
      expect(errorsOf(JSON.parse(JSON.stringify(directive)))).toEqual([])
  })

  it('refuses what has another version, a field too many or too few, a wrong type or value', () => {
    const good = JSON.parse(JSON.stringify(fixtureDirectives[0]))
    const broken: [Path, (old: unknown) => unknown][] = [
      [['schemaVersion'], () => '0'],
      [['more'], () => 1],
      [['targets'], () => undefined],
      [['targets', 0, 'comparator'], () => 'about'],
      [['targets', 0, 'span', 'start'], () => -1],
      [['targets', 0, 'span', 'start'], () => 1.5],
      [['deadlines', 0, 'due'], () => '30/12/2019'],
      [['deadlines', 0, 'due'], () => '2019-02-30'],
      [['header', 'documentType'], () => 'kế hoạch'],
      [['tree', 'children', 0, 'children', 0, 'type'], () => 'line'],
      [['tree', 'children', 0, 'children', 0, 'more'], () => 1],
    ]
    for (const [path, to] of broken) expect([path, errorsOf(change(good, path, to))]).not.toEqual([path, []])
  })

  it('refuses another kind of value at any place', () => {
    const good = JSON.parse(JSON.stringify(fixtureDirectives[0]))
    const places = placesIn(good).filter((path) => path.length > 0)
    expect(places.length).toBeGreaterThan(100)
    const wrong = (old: unknown) => (typeof old === 'boolean' ? 'no' : true)
    expect(places.filter((path) => errorsOf(change(good, path, wrong)).length === 0)).toEqual([])
  })

  it('is what `chithi schema` prints', async () => {
    const { exit, out, err } = await runCli(['schema'])
    expect([exit, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual(directiveJsonSchema())
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:chithi:directive:1',
    })
  })
})
