/// <reference path="./raw.d.ts" />
import base from './style/base.css?raw'
import document from './style/document.css?raw'
import filter from './style/filter.css?raw'
import head from './style/head.css?raw'
import lists from './style/lists.css?raw'
import marks from './style/marks.css?raw'
import narrow from './style/narrow.css?raw'
import parts from './style/parts.css?raw'
import print from './style/print.css?raw'

/** How the pages look; the later stands over the earlier. */
export const STYLE = [base, head, document, marks, lists, parts, filter, narrow, print].join('\n')
