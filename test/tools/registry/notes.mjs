// What the notes of the curated list say that is a fact, by symbol; its wording stays behind.

/** Replacements that the list has from general knowledge or from lists by others only. */
export const UNPROVED_ENDS = new Set([
  '121/2005/NĐ-CP',
  '74/2014/QH13',
  '31/2017/TT-BGDĐT',
  '33/2018/TT-BGDĐT',
  '66-QĐ/TW',
])

/** Official texts that rest on an instrument: on their day it was in force. The words as the list's sources name them. */
export const USES = [
  ['QĐ 31/2020/QĐ-UBND', '2020-10-26', '31/2020/QĐ-UBND of Phú Yên'],
  ['QĐ 1167/QĐ-UBND Sơn La', '2013-06-13', '1167/QĐ-UBND of Sơn La'],
  ['QĐ 30/2018/QĐ-UBND Hải Phòng', '2018-10-09', '30/2018/QĐ-UBND of Hải Phòng'],
  ['QĐ 411/QĐ-TTg', '2022-03-31', '411/QĐ-TTg'],
  ['TT 07/2014/TT-BNV text', '2014-08-29', '07/2014/TT-BNV'],
  ['TT 06/2019/TT-BGDĐT căn cứ', '2019-04-12', '06/2019/TT-BGDĐT'],
]

const official = (source) => ({ source, strength: 'official', verified: true })
const unproved = { source: 'not proved', strength: 'unproved', verified: false }

/** Facts beside those of the list's columns. */
export const FACTS = {
  '98/2023/NĐ-CP': [
    { field: 'status', value: 'in-force', ...official('28/2025/TT-BTC rests on it'), asOf: '2025-05-26' },
  ],
  '01/2011/TT-BNV': [
    { field: 'expired', notBefore: '2020-03-05', ...official('30/2020/NĐ-CP'), asOf: '2026-04' },
  ],
  '25/2011/TT-BTP': [
    { field: 'expired', notBefore: '2016-07-01', ...official('34/2016/NĐ-CP'), asOf: '2026-04' },
  ],
  '01/2011/QH13': [{ field: 'expired', value: '2025-07-01', ...unproved, asOf: '2026-04' }],
  '18/CT-TTg': [
    {
      field: 'issued',
      notBefore: '2016-05-01',
      notAfter: '2016-05-25',
      source: 'page: baoapbac.vn',
      strength: 'page',
      verified: true,
      asOf: '2026-04',
    },
  ],
}

/** Types that the list has wrong, by the Ministry's data. */
export const TYPES = { '01/2012/UBTVQH13': 'Pháp lệnh' }

/** Since when an instrument has been in force in part only. */
export const PARTLY = { '90/2020/NĐ-CP': '2026-01-01', '06/2019/TT-BGDĐT': '2026-01-30' }

/** Ends beside those of the list's columns: who, by whom, how well it is known. */
export const ENDS = [
  ['01/2011/QH13', '33/2024/QH15', unproved],
  ['47/2019/QH14', '72/2025/QH15', unproved],
  ['25/2011/TT-BTP', '34/2016/NĐ-CP', unproved],
  ['22/2023/TT-BKHCN', '25/2025/TT-BKHCN', official('25/2025/TT-BKHCN')],
  ['14/2023/TT-BVHTTDL', '20/2025/TT-BVHTTDL', official('20/2025/TT-BVHTTDL')],
]

/** Wrong numbers and dates under which real documents cite an instrument. */
export const SLIPS = {
  '47/2005/QH11': [
    { field: 'issued', written: '2005-04-16', source: '4440/QĐ-UBND of Quảng Ninh, 13/11/2017' },
  ],
  '71/2020/NĐ-CP': [{ field: 'issued', written: '2020-03-30', source: '2 of 15 official texts' }],
  '55/2010/QH12': [{ field: 'issued', written: '2010-06-28', source: '426/QĐ-TTg, as a page prints it' }],
  '06/QĐ-TTg': [{ field: 'symbol', written: '06/2022/QĐ-TTg', source: 'tailieu.vn' }],
  '22-CT/TW': [{ field: 'symbol', written: '22/CT-TW', source: 'thiduakhenthuong.langson.gov.vn' }],
}

/** Instruments that only the notes name. A law and a resolution share a symbol: Quốc hội numbers each type by itself. */
export const ROWS = [
  {
    type: 'Nghị quyết',
    symbol: '15/2003/QH11',
    issuer: 'Quốc hội',
    title: null,
    issued: '2003-06-17',
    status: 'unknown',
    source: 'page (address not kept)',
    sourceStrength: 'address_lost',
    verified: false,
    replacedBy: [],
    amendedBy: [],
    repeals: [],
  },
]
