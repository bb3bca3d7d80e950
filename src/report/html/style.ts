import { base } from './style/base'
import { compared } from './style/compared'
import { document } from './style/document'
import { filter } from './style/filter'
import { head } from './style/head'
import { lists } from './style/lists'
import { marks } from './style/marks'
import { narrow } from './style/narrow'
import { parts } from './style/parts'
import { print } from './style/print'

/** How the pages look; the later stands over the earlier. */
export const STYLE = [base, head, document, marks, lists, parts, compared, filter, narrow, print].join('\n')
