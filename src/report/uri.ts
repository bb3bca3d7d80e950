/** A path as an address: relative ones stay so, to be taken from wherever the report lies. */
export const uriOf = (name: string | null): string => {
  const path = encodeURI((name ?? '<stdin>').replaceAll('\\', '/')).replace(/[?#]/gu, encodeURIComponent)
  return path.startsWith('/') ? `file://${path}` : path.replace(/^(?<drive>[A-Za-z]):/u, 'file:///$<drive>:')
}
