import { ChithiError } from '../ingest/error'
import { htmlReport, type Language, type Reported } from '../report'
import { readingMessageIn } from '../report/messages/vietnamese'
import { PHRASES } from './phrases'
import { readFile } from './read-file'

/** A file that was dropped, its line in the list, and what came of it. */
interface Dropped {
  name: string
  line: HTMLLIElement
  state: 'reading' | 'done' | 'refused'
  reported: Reported | null
  error: unknown
}

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T
const [input, zone, list, view] = [
  element<HTMLInputElement>('files'),
  element('drop'),
  element('list'),
  element('view'),
]
const [frame, about, save, other] = [
  element<HTMLIFrameElement>('frame'),
  element('about'),
  element<HTMLAnchorElement>('save'),
  element<HTMLButtonElement>('language'),
]

let language: Language = document.documentElement.lang === 'en' ? 'en' : 'vi'
let shown: Dropped | null = null
const all: Dropped[] = []

const say = (phrase: keyof (typeof PHRASES)['vi']): string => PHRASES[language][phrase]

/** Sets the words of the page. */
const speak = (): void => {
  document.documentElement.lang = language
  document.title = `chithi – ${say('title')}`
  for (const place of document.querySelectorAll<HTMLElement>('[data-say]'))
    place.textContent = say(place.dataset.say as keyof (typeof PHRASES)['vi'])
  other.lang = language === 'vi' ? 'en' : 'vi'
  for (const dropped of all) describe(dropped)
  if (shown) show(shown)
}

/** Why a file was refused, in the language of the page. */
const reasonOf = (error: unknown): string =>
  readingMessageIn(language)(
    error instanceof ChithiError ? error.reason : error instanceof Error ? error.message : String(error),
  )

const describe = (dropped: Dropped): void => {
  const { line, name, state, error } = dropped
  const words = `${say(state)} ${name}`
  line.className = state
  if (state !== 'done') {
    line.textContent = state === 'refused' ? `${words}: ${reasonOf(error)}` : words
    return
  }
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words
  button.addEventListener('click', () => {
    show(dropped)
    view.scrollIntoView()
  })
  line.replaceChildren(button)
}

const refuse = (dropped: Dropped, error: unknown): void => {
  dropped.error = error
  dropped.state = 'refused'
  describe(dropped)
}

const withoutEnd = (name: string): string => name.replace(/(?<=.)\.[^.]*$/u, '')

/** Shows a report in a frame of its own, which may do nothing but run the report's script. */
const show = (dropped: Dropped): void => {
  let html: string
  try {
    html = htmlReport(dropped.reported!, { language })
  } catch (error) {
    refuse(dropped, error)
    return
  }
  shown = dropped
  URL.revokeObjectURL(save.href)
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  frame.src = address
  frame.title = `${say('report')} ${dropped.name}`
  about.textContent = frame.title
  save.href = address
  save.download = `${withoutEnd(dropped.name)}.html`
  view.hidden = false
  for (const { line } of all) line.firstElementChild?.removeAttribute('aria-current')
  dropped.line.firstElementChild?.setAttribute('aria-current', 'true')
}

const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

const take = async (files: Iterable<File>): Promise<void> => {
  const taken = [...files].map((file) => {
    const line = document.createElement('li')
    const dropped: Dropped = { name: file.name, line, state: 'reading', reported: null, error: null }
    list.append(line)
    all.push(dropped)
    describe(dropped)
    return { file, dropped }
  })
  let isAnyShown = false
  for (const { file, dropped } of taken) {
    await painted()
    try {
      dropped.reported = await readFile(file)
    } catch (error) {
      refuse(dropped, error)
      continue
    }
    dropped.state = 'done'
    describe(dropped)
    // The others wait in the list: whoever reads the first is not torn from it.
    if (!isAnyShown) show(dropped)
    isAnyShown ||= shown === dropped
  }
}

input.addEventListener('change', () => {
  // A copy: clearing the field, so that the same file may be chosen again, empties its list.
  void take([...(input.files ?? [])])
  input.value = ''
})
for (const kind of ['dragenter', 'dragover'] as const)
  document.addEventListener(kind, (event) => {
    event.preventDefault()
    zone.classList.add('over')
  })
for (const kind of ['dragleave', 'drop'] as const)
  document.addEventListener(kind, () => zone.classList.remove('over'))
document.addEventListener('drop', (event) => {
  event.preventDefault()
  void take([...(event.dataTransfer?.files ?? [])])
})
other.addEventListener('click', () => {
  language = language === 'vi' ? 'en' : 'vi'
  speak()
})
element('unbuilt').remove()
zone.hidden = false
speak()
