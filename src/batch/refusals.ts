import type { Refusal } from './job'

export const tooMuchMemory = (memory: number): Refusal => ({
  code: 'memory',
  reason: `needs more than ${memory} MB of memory, expected less (option memory)`,
})

export const tookTooLong = (seconds: number): Refusal => ({
  code: 'timeout',
  reason: `takes more than ${seconds} s, expected less (option timeout)`,
})

export const crashed = (how: string): Refusal => ({
  code: 'crash',
  reason: `ends what reads it (${how}), expected a document that can be read`,
})
