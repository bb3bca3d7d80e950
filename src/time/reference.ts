/** Given to chrono so that nothing hangs on the day of the run; no value of it reaches a result. */
export const REFERENCE = new Date(0)
