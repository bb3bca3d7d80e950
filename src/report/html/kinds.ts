/** What a report marks in a document, in the order of its lists. Of two marks on the same words the earlier is the inner. */
export const KINDS = ['finding', 'citation', 'target', 'phase', 'deadline', 'body'] as const
export type Kind = (typeof KINDS)[number]
