import { describe, expect, it } from 'vitest'
import { placeLexicon } from '../src/lexicon/places'
import { loadPlaces } from '../src/registry'

const places = await loadPlaces()
const all = [...places.all()]
const LAST = '2025-06-30'
const FIRST = '2025-07-01'
const there = (level: string, on: string) =>
  all.filter(
    ({ level: its, since, until }) =>
      its === level && (since === null || since <= on) && (until === null || on <= until),
  )

describe('the gazetteer', () => {
  it('has what there was before and after 1 July 2025', () => {
    expect(there('province', LAST)).toHaveLength(63)
    expect(there('district', LAST)).toHaveLength(696)
    expect(there('commune', LAST)).toHaveLength(0)
    expect(there('province', FIRST)).toHaveLength(34)
    expect(there('district', FIRST)).toHaveLength(0)
    expect(there('commune', FIRST)).toHaveLength(3321)
  })

  it('has a source and a parent for each place', () => {
    for (const { level, parent, source, name } of all) {
      expect(source, name).not.toBe('')
      expect(parent === null, name).toBe(level === 'province')
      if (parent !== null) expect(places.find(parent), parent).not.toEqual([])
    }
  })

  it('tells what a province went into, and from what a new one was formed', () => {
    const [old] = places.find('tỉnh Hà Nam', LAST)
    expect(old).toMatchObject({ level: 'province', until: LAST, into: 'Ninh Bình' })
    expect(places.find('tỉnh Hà Nam', FIRST)).toEqual([])
    const [heir] = places.find('tỉnh Ninh Bình', FIRST)
    expect(heir).toMatchObject({ since: FIRST, of: ['Ninh Bình', 'Hà Nam', 'Nam Định'] })
    for (const { into, until } of all)
      if (into !== null) {
        expect(until).toBe(LAST)
        expect(places.find(into, FIRST).some(({ level }) => level === 'province')).toBe(true)
      }
  })

  it('finds a place however it is spelt, and none where there is none', () => {
    expect(places.find('HUYỆN CAO LỘC', LAST)).toEqual(places.find('huyện Cao Lộc', LAST))
    expect(places.find('huyện Cao Lộc', LAST)[0]).toMatchObject({ parent: 'tỉnh Lạng Sơn' })
    expect(places.find('huyện Cao Lộc', FIRST)).toEqual([])
    expect(places.find('TP. Huế', FIRST)).toEqual(places.find('thành phố Huế', FIRST))
    expect(places.find('Sông Gâm Thượng')).toEqual([])
  })

  it('knows each province and district that texts are read with', () => {
    const OLDER = ['tỉnh Hà Tây', 'tỉnh Thừa Thiên Huế']
    const missing = placeLexicon.provinces.filter((name) => places.find(name).length === 0)
    expect(missing.sort()).toEqual(OLDER.filter((name) => missing.includes(name)).sort())
    for (const { kind, name, level } of there('district', LAST).filter((place) => !/^\d/u.test(place.name)))
      expect(
        placeLexicon.byName
          .longest(name, 0)
          ?.value.some((entry) => entry.kind === kind && entry.level === level),
        `${kind} ${name}`,
      ).toBe(true)
  })
})
