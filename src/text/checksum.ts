/** FNV-1a in 32 bits over UTF-16 units, in base 36. */
export const checksum = (text: string): string => {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return (sum >>> 0).toString(36)
}
