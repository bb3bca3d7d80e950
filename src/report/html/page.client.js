// What a report does beyond what its markup does alone: search, and links that show both ends at once.

/** @param {string} id */
const byId = (id) => document.getElementById(id)
/** @param {string} selector */
const all = (selector) => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)])

// Marks and entries.

/** @param {readonly string[]} ids */
const show = (ids) => {
  for (const element of all('.on')) element.classList.remove('on')
  for (const id of ids) {
    byId(id)?.classList.add('on')
    for (const words of all(`[data-m~="${id}"]`)) words.classList.add('on')
  }
}

/** @param {Element} element */
const isShown = (element) => element.getClientRects().length > 0

/** Goes to an element, in the window and in the list, and leaves the window where it is if that shows it already. @param {HTMLElement} element */
const goTo = (element) => {
  const lists = byId('lists')
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const behavior = calm ? 'auto' : 'smooth'
  if (lists?.contains(element) && getComputedStyle(lists).overflowY === 'auto') {
    const top = element.getBoundingClientRect().top - lists.getBoundingClientRect().top
    lists.scrollTo({ top: lists.scrollTop + top - lists.clientHeight / 3, behavior })
  } else element.scrollIntoView({ block: 'center', behavior })
  element.focus({ preventScroll: true })
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
  const link = event.target.closest('a')
  const id = link?.getAttribute('href')?.slice(1)
  if (!link || !id) return
  const to = byId(id)
  if (!to) return
  const ids = link.dataset.m?.split(' ') ?? (id.startsWith('at-') ? [id.slice(3)] : [])
  if (ids.length === 0) return
  event.preventDefault()
  show(ids)
  // What the search has put away comes back.
  if (link.dataset.m) for (const each of ids) byId(each)?.removeAttribute('hidden')
  const entry = link.dataset.m ? ids.map(byId).find((each) => each && isShown(each)) : null
  const words = link.dataset.m
    ? null
    : to.matches('.spot')
      ? to.parentElement?.querySelector(`[data-m~="${ids[0]}"]`)
      : to
  const end = entry ?? words
  if (end instanceof HTMLElement) goTo(end)
  history.replaceState(null, '', `#${end?.id || id}`)
})

// Search.

/** A letter without its marks, `''` for a mark alone and a blank for any. @type {Map<string, string>} */
const letters = new Map()
/** @param {string} letter */
const fold = (letter) => {
  const known = letters.get(letter)
  if (known !== undefined) return known
  const plain = letter.normalize('NFD')[0].toLowerCase().replace('đ', 'd')
  const folded = /\p{M}/u.test(plain) ? '' : /\s/u.test(plain) ? ' ' : plain[0]
  letters.set(letter, folded)
  return folded
}

/** Whether the next letter is the `y` of `kỹ`, which others write as the `i` of `kĩ`. @param {readonly string[]} plain */
const isAfterOnset = (plain) => {
  const before = plain.at(-1)
  return before === 'u' ? plain.at(-2) === 'q' : before !== undefined && 'hklmst'.includes(before)
}

/** A text without marks, each letter with where it stands: `Đợt` is found by `dot`, `kỹ` by `ki`. @param {string} text */
const folded = (text) => {
  /** @type {string[]} */
  const plain = []
  /** @type {number[]} */
  const places = []
  for (let i = 0; i < text.length; i++) {
    const letter = fold(text[i])
    if (letter === '' || (letter === ' ' && plain.at(-1) === ' ')) continue
    plain.push(letter === 'y' && isAfterOnset(plain) ? 'i' : letter)
    places.push(i)
  }
  return { letters: plain.join(''), places }
}

/** @param {string} text */
const syllables = (text) => text.match(/[\p{L}\p{M}]+/gu) ?? []

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** A syllable with its tone behind it, where `hoà` and `hòa`, `kĩ` and `kỹ` are one. @param {string} syllable */
const spelling = (syllable) => {
  const apart = syllable.toLowerCase().normalize('NFD')
  const toneless = apart.replace(TONES, '').replace(/(?<=[hklmst]|qu)y/gu, 'i')
  return toneless + (apart.match(TONES) ?? []).join('')
}

/**
 * What is looked for: its letters, and whether words with these letters have the marks, too. A syllable that is typed without
 * marks stands for any.
 *
 * @param {string} query
 */
const sought = (query) => {
  const own = syllables(query).map((each) =>
    /[\p{M}đ]/u.test(each.toLowerCase().normalize('NFD')) ? spelling(each) : null,
  )
  const isMarked = own.some((each) => each !== null)
  return {
    letters: folded(query).letters.trim(),
    /** @param {string} found */
    agrees: (found) => {
      if (!isMarked) return true
      const theirs = syllables(found)
      return own.every((each, index) => each === null || each === spelling(theirs[index] ?? ''))
    },
  }
}

/** The text of the document, without what the report adds to it. */
const words = (() => {
  /** @type {{ nodes: Text[], starts: number[], text: string, letters: string, places: number[] } | null} */
  let known = null
  return () => {
    if (known) return known
    /** @type {Text[]} */
    const nodes = []
    /** @type {number[]} */
    const starts = []
    let text = ''
    const root = byId('document')
    const walker = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker?.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode)
      if (node.parentElement?.closest('.note')) continue
      nodes.push(node)
      starts.push(text.length)
      text += node.data
    }
    known = { nodes, starts, text, ...folded(text) }
    return known
  }
})()

/** @param {ReturnType<typeof sought>} what */
const find = ({ letters: needle, agrees }) => {
  const { nodes, starts, text, letters, places } = words()
  /** @type {Range[]} */
  const found = []
  if (needle === '') return found
  let node = 0
  for (let at = letters.indexOf(needle); at !== -1; at = letters.indexOf(needle, at + needle.length)) {
    const start = places[at]
    const end = places[at + needle.length] ?? text.length
    const last = places[at + needle.length - 1] + 1
    if (!agrees(text.slice(start, end))) continue
    const range = document.createRange()
    while (node + 1 < nodes.length && starts[node + 1] <= start) node++
    range.setStart(nodes[node], start - starts[node])
    let until = node
    while (until + 1 < nodes.length && starts[until + 1] < last) until++
    range.setEnd(nodes[until], last - starts[until])
    found.push(range)
  }
  return found
}

const box = byId('search')
const query = /** @type {HTMLInputElement | null} */ (byId('query'))
const count = byId('found')
/** @type {Range[]} */
let ranges = []
let here = -1

/** @param {string} name @param {Range[]} of */
const paint = (name, of) => {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(name)
  if (of.length === 0) return
  // One by one: a letter is found more often than a call has room for arguments.
  const highlight = new Highlight()
  for (const range of of) highlight.add(range)
  CSS.highlights.set(name, highlight)
}

const tell = () => {
  if (!count || !query) return
  const total = `${ranges.length} ${ranges.length === 1 ? box?.dataset.one : box?.dataset.others}`
  count.textContent = query.value.trim() === '' ? '' : here === -1 ? total : `${here + 1}/${ranges.length}`
}

/** @param {number} step */
const step = (step) => {
  if (ranges.length === 0) return
  here = (here + step + ranges.length + (here === -1 && step < 0 ? 1 : 0)) % ranges.length
  const range = ranges[here]
  paint('here', [range])
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  tell()
}

/** A text to be looked through often: its letters, and each of them as it is written. @param {string} text */
const searchable = (text) => {
  const whole = text.normalize('NFC')
  const { letters, places } = folded(whole)
  return { letters, written: places.map((place) => whole[place]).join('') }
}

/** @param {ReturnType<typeof searchable>} text @param {ReturnType<typeof sought>} what */
const holds = ({ letters, written }, { letters: needle, agrees }) => {
  if (needle === '') return true
  for (let at = letters.indexOf(needle); at !== -1; at = letters.indexOf(needle, at + 1))
    if (agrees(written.slice(at, at + needle.length))) return true
  return false
}

/** The entries with their text, gathered when they are first asked for. @type {(ReturnType<typeof searchable> & { card: HTMLElement })[] | null} */
let entries = null

/** Each entry with what it says and the words that it stands on. */
const gathered = () => {
  /** @type {Map<string, string>} */
  const standing = new Map()
  for (const words of all('.s'))
    for (const id of words.dataset.m?.split(' ') ?? [])
      standing.set(id, (standing.get(id) ?? '') + words.textContent)
  return all('.card, tr.document').map((card) => ({
    card,
    ...searchable(`${card.textContent} ${standing.get(card.id) ?? ''}`),
  }))
}

/** What was last searched. */
let searched = ''

const search = () => {
  if (!query || query.value === searched) return
  searched = query.value
  const what = sought(query.value)
  entries ??= gathered()
  for (const { card, ...text } of entries) {
    const hidden = !holds(text, what)
    if (card.hidden !== hidden) card.hidden = hidden
  }
  ranges = byId('document') ? find(what) : []
  here = -1
  paint('found', ranges)
  paint('here', [])
  if (byId('document')) tell()
}

if (box && query) {
  box.hidden = false
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting
  query.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(search, 120)
  })
  query.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') query.value = ''
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault()
      clearTimeout(waiting)
      search()
      if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    }
  })
  byId('previous')?.addEventListener('click', () => step(-1))
  byId('next')?.addEventListener('click', () => step(1))
}

// The filter: words of a kind that is left out are no links to it.

for (const check of all('fieldset input')) {
  check.addEventListener('change', () => {
    const shown = new Set(all('fieldset input:checked').map(({ id }) => id.slice(5)))
    for (const words of all('a.s')) {
      const id = words.dataset.m?.split(' ').find((each) => shown.has(each.split('-')[0]))
      if (id) words.setAttribute('href', `#${id}`)
      else words.removeAttribute('href')
    }
  })
}
