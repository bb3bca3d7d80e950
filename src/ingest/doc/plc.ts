import type { Bytes } from './bytes'
import type { Stretch } from './fib'

/** Places in the text, and where in the table stream the data of each lies (`[MS-DOC]` 2.2.2); one place more ends them. */
export interface Plc {
  places: number[]
  data: number[]
}

/** A list of places, each with so many bytes of data. */
export const readPlc = (table: Bytes, { at, length }: Stretch, width: number): Plc => {
  const count = Math.floor((length - 4) / (4 + width))
  const places: number[] = []
  const data: number[] = []
  for (let i = 0; i <= count; i++) places.push(table.u32(at + i * 4))
  for (let i = 0; i < count; i++) data.push(at + (count + 1) * 4 + i * width)
  return { places, data }
}
