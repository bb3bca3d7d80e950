export { compareCascade } from './cascade/cascade'
export * from './change'
export * from './demand'
export {
  compareMany,
  type Matrix,
  type MatrixCell,
  type MatrixRow,
  matrixCellSchema,
  matrixRowSchema,
  matrixSchema,
} from './many'
export { type Plan, planSchema } from './plan'
export { type CompareOptions, type Comparison, compare, comparisonSchema } from './revision'
