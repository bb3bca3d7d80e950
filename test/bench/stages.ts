import { annotateBodies } from '../../src/annotate/bodies'
import { annotateCitations } from '../../src/annotate/citations'
import { annotateDates } from '../../src/annotate/dates'
import { annotateQuantities } from '../../src/annotate/quantities'
import { assembleDirective } from '../../src/assemble/directive'
import { annotateAll, resolveAll } from '../../src/pipeline'
import { parseStructure } from '../../src/structure/parse'
import type { Span } from '../../src/text/span'

/** A stage on one text: runs it, and gives the stretches that it found something in. */
interface Stage {
  name: string
  run: () => unknown
  found: () => Span[]
}

const family = (name: string, annotate: (reading: string) => { span: Span }[], reading: string): Stage => ({
  name: `annotate/${name}`,
  run: () => annotate(reading),
  found: () => annotate(reading).map(({ span }) => span),
})

/** The stages of a text's parse, each ready to run on what the one before hands it. */
export const stagesOf = (text: string): Stage[] => {
  const structured = parseStructure(text)
  const reading = structured.reading.text
  const marks = annotateAll(reading)
  const resolved = resolveAll(structured, marks)
  const source = { name: null, format: 'text', encoding: null, sha256: null, segments: [] } as const
  const assemble = () => assembleDirective(resolved, { ...source, segments: [] }, [], '')
  return [
    {
      name: 'structure',
      run: () => parseStructure(text),
      found: () => structured.blocks.filter(({ zone }) => zone !== 'furniture').map(({ span }) => span),
    },
    family('citations', annotateCitations, reading),
    family('dates', annotateDates, reading),
    family('quantities', annotateQuantities, reading),
    family('bodies', annotateBodies, reading),
    { name: 'resolve', run: () => resolveAll(structured, marks), found: () => [] },
    {
      name: 'assemble',
      run: assemble,
      found: () => {
        const { citations, targets, phases, deadlines, responsibleBodies } = assemble()
        return [citations, targets, phases, deadlines, responsibleBodies].flat().map(({ span }) => span)
      },
    },
  ]
}
