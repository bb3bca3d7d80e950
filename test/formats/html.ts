import type { Part } from './document'

const TYPES = ['I', '1', 'a'] as const

/** The document as a page of a site, its items in lists of the page's own. */
export const toHtml = (document: readonly Part[], style = ''): string => {
  const open: number[] = []
  let html = ''
  const closeTo = (level: number) => {
    while (open.length > 0 && open.at(-1)! > level) html += `</li></${open.pop() === 3 ? 'ul' : 'ol'}>\n`
  }
  for (const part of document) {
    if (part.kind === 'item') {
      closeTo(part.level)
      if (open.at(-1) === part.level) html += '</li>\n'
      else {
        open.push(part.level)
        html += part.level === 3 ? '<ul>' : `<ol type="${TYPES[part.level]}"${startOf(document, part)}>`
      }
      html += `<li>${part.text}`
      continue
    }
    // A table between two items ends their lists; the next one counts on.
    closeTo(-1)
    if (part.kind === 'pair')
      html += `<table><tr><td>${part.left.join('<br>')}</td><td>${part.right.join('<br>')}</td></tr></table>\n`
    else if (part.kind === 'table')
      html += `<table border="1">${part.rows.map((row) => `<tr>${row.map((lines) => `<td>${lines.map((line) => `<p>${line}</p>`).join('')}</td>`).join('')}</tr>`).join('\n')}</table>\n`
    else html += `<p${part.kind === 'centred' ? ' align="center"' : ''}>${part.text}</p>\n`
  }
  closeTo(-1)
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title>${style}<script>var đếm = 1;</script></head>
<body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/van-ban">Văn bản</a></li></ul></nav>
<div class="content">
${html}</div>
<footer>Lượt truy cập: 20.419</footer>
</body></html>
`
}

/** The number that a list starts with which goes on behind a table. */
const startOf = (document: readonly Part[], item: Part & { kind: 'item' }): string => {
  if (item.level !== 0) return ''
  const before = document
    .slice(0, document.indexOf(item))
    .filter((part) => part.kind === 'item' && part.level === 0)
  return before.length > 0 ? ` start="${before.length + 1}"` : ''
}
