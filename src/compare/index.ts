export * from './change'
export {
  type CompareOptions,
  type Comparison,
  compare,
  comparisonSchema,
  type Plan,
  planSchema,
} from './revision'
