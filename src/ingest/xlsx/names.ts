import { type Element, elementsOf } from '../xml'

/** The name of an element without its prefix: some programs write `x:row` for `row`. */
export const localName = ({ name }: Element): string => name.slice(name.indexOf(':') + 1)

/** The elements of a name in an element. */
export const childrenNamed = (element: Element | undefined, name: string): Element[] =>
  element ? elementsOf(element).filter((child) => localName(child) === name) : []

/** The first element of a name in an element. */
export const childNamed = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child): child is Element => typeof child !== 'string' && localName(child) === name)

/** The attribute of a name, with whatever prefix. */
export const attributeNamed = ({ attributes }: Element, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1]

/** Whether a switch is on (`1`, `true`). */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'
