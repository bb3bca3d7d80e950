// Imports only point down: a room may import from the floors below its own, never from one above.
const FLOORS = [
  ['directive/', 'text/'],
  ['lexicon/'],
  ['body/', 'instrument/', 'time/'],
  ['ingest/', 'structure/', 'annotate/', 'resolve/', 'assemble/', 'registry/'],
  ['check/', 'compare/'],
  ['report/'],
  ['pipeline[.]ts', 'findings[.]ts', 'parse-options[.]ts'],
  ['index[.]ts', 'markdown[.]ts', 'html[.]ts', 'docx[.]ts', 'registry[.]ts', 'report[.]ts', 'node/'],
  ['batch/'],
  ['node[.]ts'],
  ['cli/', 'page/'],
]

// Rooms of one floor that know nothing of each other. Down the way of the data alone, a stage may name the types that an
// earlier stage hands over.
const SEPARATE = [FLOORS[3], FLOORS[4]]
const HANDED_OVER = {
  'ingest/': [],
  'structure/': ['structure/(document|tree|header|foot)[.]ts'],
  'annotate/': ['annotate/mark[.]ts', 'annotate/[^/]+/mark[.]ts'],
  'resolve/': ['resolve/document[.]ts'],
  'assemble/': [],
}

const inSrc = (paths) => `^src/(${paths.join('|')})`

const noArrowUp = FLOORS.slice(0, -1).map((floor, index) => ({
  name: 'no-arrow-up',
  severity: 'error',
  from: { path: inSrc(floor) },
  to: { path: inSrc(FLOORS.slice(index + 1).flat()) },
}))

const noSibling = SEPARATE.flatMap((floor) =>
  floor.flatMap((room) => {
    const siblings = inSrc(floor.filter((other) => other !== room))
    const stages = Object.keys(HANDED_OVER)
    const handed = stages.slice(0, Math.max(stages.indexOf(room), 0)).flatMap((stage) => HANDED_OVER[stage])
    const name = `no-sibling-of-${room.slice(0, -1)}`
    const from = { path: inSrc([room]) }
    if (handed.length === 0) return [{ name, severity: 'error', from, to: { path: siblings } }]
    return [
      { name, severity: 'error', from, to: { path: siblings, pathNot: inSrc(handed) } },
      {
        name: `${name}-but-types`,
        severity: 'error',
        from,
        to: { path: inSrc(handed), dependencyTypesNot: ['type-only'] },
      },
    ]
  }),
)

module.exports = {
  forbidden: [
    ...noArrowUp,
    ...noSibling,
    {
      name: 'no-family-of-marks-knows-another',
      severity: 'error',
      from: { path: '^src/annotate/([^/]+)/' },
      to: { path: '^src/annotate/[^/]+/', pathNot: '^src/annotate/$1/' },
    },
    {
      name: 'no-room-without-a-floor',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: inSrc(FLOORS.flat()) },
    },
    {
      name: 'no-message-in-vietnamese-in-the-library',
      comment: 'The library speaks English, and its bundle for browsers has a limit.',
      severity: 'error',
      from: { path: '^src/(index|markdown|html|docx|registry|node)[.]ts$' },
      to: { path: '^src/report/messages/', reachable: true },
    },
    { name: 'no-cycle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'no-node-module-outside-node-batch-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: inSrc(['node[.]ts', 'node/', 'batch/', 'cli/']) },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-unresolved', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'no-tests-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|fixtures|docs)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
