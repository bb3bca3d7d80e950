import type { LegalBasis } from '../../directive/citation'
import type { Deadline } from '../../directive/deadline'
import type { Directive } from '../../directive/directive'
import type { Phase } from '../../directive/phase'
import type { ResponsibleBody } from '../../directive/responsible-body'
import type { Target } from '../../directive/target'
import type { Task } from '../../directive/task'
import { instrumentIri } from '../../instrument/iri'
import type { Language } from '../report'
import { COMPARATOR, typeWords, VALUES } from './phrases'

/** A day is an ISO day, so that whoever writes the table can tell it from other words. */
export type Value = string | number | boolean | { day: string } | null
type Heading = Record<Language, string>
type Column<T> = readonly [
  heading: Heading,
  value: (entry: T, directive: Directive, language: Language) => Value,
]

/** A table of one kind of entry, with all directives in it. */
export interface Table {
  name: string
  headings: (language: Language) => string[]
  rows: (directive: Directive, language: Language) => Value[][]
}

const dayOf = (day: string | null | undefined): Value => (day ? { day } : null)

const tableOf = <T>(
  name: string,
  entries: (directive: Directive) => readonly T[],
  columns: readonly Column<T>[],
): Table => ({
  name,
  headings: (language) => [...DOCUMENT, ...columns].map(([heading]) => heading[language]),
  rows: (directive, language) =>
    entries(directive).map((entry) => [
      ...DOCUMENT.map(([, value]) => value(undefined, directive, language)),
      ...columns.map(([, value]) => value(entry, directive, language)),
    ]),
})

/** What stands first in each row: which document it is of. */
const DOCUMENT: readonly Column<undefined>[] = [
  [{ vi: 'Tệp', en: 'File' }, (_, { source }) => source.name],
  [{ vi: 'Văn bản', en: 'Document' }, (_, { header }) => header.symbol],
  [{ vi: 'Ngày văn bản', en: 'Date of document' }, (_, { header }) => dayOf(header.issued)],
]
const ID: Column<{ id: string }> = [{ vi: 'Mã', en: 'Id' }, ({ id }) => id]
const SECTION: Column<{ section: string | null }> = [{ vi: 'Mục', en: 'Section' }, ({ section }) => section]
const BODY: Column<{ body: string | null }> = [{ vi: 'Cơ quan, đơn vị', en: 'Body' }, ({ body }) => body]
const DUE: Column<{ due: string | null }> = [{ vi: 'Hạn', en: 'Due' }, ({ due }) => dayOf(due)]
const QUOTE: Column<{ quote: string }> = [{ vi: 'Nguyên văn', en: 'Quote' }, ({ quote }) => quote]

const yes = (value: true | undefined): Value => value ?? null

const targets = tableOf<Target>('targets', (directive) => directive.targets, [
  ID,
  SECTION,
  [{ vi: 'Loại', en: 'Kind' }, ({ kind }, _, language) => VALUES.kind[kind][language]],
  [{ vi: 'Chỉ tiêu', en: 'Metric' }, ({ metric }) => metric],
  [
    COMPARATOR,
    ({ comparator, quantity }, _, language) => (quantity ? VALUES.comparator[comparator][language] : null),
  ],
  [{ vi: 'Giá trị', en: 'Value' }, ({ quantity }) => quantity?.value ?? null],
  [{ vi: 'Đến', en: 'Up to' }, ({ quantity }) => quantity?.max ?? null],
  [{ vi: 'Trên tổng số', en: 'Out of' }, ({ quantity }) => quantity?.outOf ?? null],
  [
    { vi: 'Đơn vị tính', en: 'Unit' },
    ({ quantity }) => (quantity?.unit === 'percent' ? '%' : (quantity?.unit ?? null)),
  ],
  [{ vi: 'Ước chừng', en: 'Approximate' }, ({ approximate }) => yes(approximate)],
  [{ vi: 'Cho mỗi', en: 'For each' }, ({ each }) => yes(each)],
  [{ vi: 'Xuất phát từ', en: 'Baseline' }, ({ baseline }) => baseline?.value ?? null],
  BODY,
  DUE,
  QUOTE,
])

const deadlines = tableOf<Deadline>('deadlines', (directive) => directive.deadlines, [
  ID,
  SECTION,
  [{ vi: 'Việc phải làm', en: 'Task' }, ({ task }) => task],
  BODY,
  [{ vi: 'Mốc', en: 'Boundary' }, ({ boundary }, _, language) => VALUES.boundary[boundary][language]],
  DUE,
  [
    { vi: 'Định kỳ', en: 'Recurrence' },
    ({ recurrence }, _, language) => recurrence && VALUES.recurrence[recurrence][language],
  ],
  [{ vi: 'Số đếm', en: 'Count' }, ({ relative }) => relative?.count ?? null],
  [
    { vi: 'Đơn vị đếm', en: 'Unit of count' },
    ({ relative }, _, language) => relative && VALUES.unit[relative.unit][language],
  ],
  [
    { vi: 'Chiều đếm', en: 'Direction' },
    ({ relative }, _, language) => relative && VALUES.direction[relative.direction ?? 'after'][language],
  ],
  [{ vi: 'Tính từ', en: 'Counted from' }, ({ relative }) => relative?.anchor ?? null],
  [{ vi: 'Hạn tính ra', en: 'Due by that count' }, ({ relative }) => dayOf(relative?.resolved)],
  QUOTE,
])

const phases = tableOf<Phase>('phases', (directive) => directive.phases, [
  ID,
  SECTION,
  [{ vi: 'Giai đoạn', en: 'Phase' }, ({ label }) => label],
  [{ vi: 'Từ ngày', en: 'From' }, ({ period }) => dayOf(period.start)],
  [{ vi: 'Đến ngày', en: 'To' }, ({ period }) => dayOf(period.end)],
  [
    { vi: 'Ghi đến', en: 'Precision' },
    ({ period }, _, language) => VALUES.precision[period.precision][language],
  ],
  QUOTE,
])

const responsibleBodies = tableOf<ResponsibleBody>(
  'responsible-bodies',
  (directive) => directive.responsibleBodies,
  [
    ID,
    SECTION,
    BODY,
    [{ vi: 'Vai trò', en: 'Role' }, ({ role }, _, language) => VALUES.role[role][language]],
    [{ vi: 'Nhiệm vụ', en: 'Task' }, ({ task }) => task],
    QUOTE,
  ],
)

const legalBases = tableOf<LegalBasis>('legal-bases', (directive) => directive.legalBases, [
  [{ vi: 'Mã', en: 'Id' }, ({ citationId }) => citationId],
  [{ vi: 'Loại văn bản', en: 'Type' }, ({ instrument }, _, language) => typeWords(instrument.type, language)],
  [{ vi: 'Số, ký hiệu', en: 'Symbol' }, ({ instrument }) => instrument.normalizedSymbol],
  [{ vi: 'Ngày ban hành', en: 'Issued' }, ({ instrument }) => dayOf(instrument.issued)],
  [{ vi: 'Cơ quan ban hành', en: 'Issuer' }, ({ instrument }) => instrument.issuer],
  [{ vi: 'Trích yếu', en: 'Title' }, ({ instrument }) => instrument.title],
  [{ vi: 'Địa chỉ Akoma Ntoso', en: 'Akoma Ntoso IRI' }, ({ instrument }) => instrumentIri(instrument)],
])

/** The words of the entries that a task names by their ids, each once. */
const joined = <T extends { id: string }>(
  entries: readonly T[],
  ids: readonly string[],
  words: (entry: T) => string,
): Value => {
  const said = entries.filter(({ id }) => ids.includes(id)).map(words)
  return said.length === 0 ? null : [...new Set(said)].join('; ')
}

const tasks = tableOf<Task>('tasks', (directive) => directive.tasks, [
  ID,
  SECTION,
  [{ vi: 'Nhiệm vụ', en: 'What' }, ({ what }) => what],
  [
    { vi: 'Chủ trì', en: 'Who leads' },
    ({ leads }, { responsibleBodies }) => joined(responsibleBodies, leads, ({ body }) => body),
  ],
  [
    { vi: 'Phối hợp', en: 'Who helps' },
    ({ helpers }, { responsibleBodies }) => joined(responsibleBodies, helpers, ({ body }) => body),
  ],
  [
    { vi: 'Hạn', en: 'Due' },
    (task, directive) =>
      dayOf(directive.deadlines.find(({ id, due }) => due !== null && task.deadlines.includes(id))?.due),
  ],
  [
    { vi: 'Thời hạn', en: 'Deadlines' },
    (task, { deadlines }) => joined(deadlines, task.deadlines, ({ quote }) => quote),
  ],
  [
    { vi: 'Chỉ tiêu', en: 'Targets' },
    (task, { targets }) => joined(targets, task.targets, ({ quote }) => quote),
  ],
  [
    { vi: 'Giai đoạn', en: 'Phases' },
    (task, { phases }) => joined(phases, task.phases, ({ label }) => label),
  ],
  QUOTE,
])

/** The tables of an export, a kind of entry each. */
export const TABLES: readonly Table[] = [targets, deadlines, phases, responsibleBodies, legalBases, tasks]
