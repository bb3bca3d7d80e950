import { type Catalogue, translateBy } from '../../report/messages/catalogue'
import { READING_MESSAGES } from '../../report/messages/vietnamese'
import help from './help.json'
import libraries from './libraries.json'
import results from './results.json'
import usage from './usage.json'

/** All that the commands say of their own. */
export const MESSAGES: Catalogue = { ...READING_MESSAGES, ...usage, ...results, ...help }

/** Says a message of the program in Vietnamese. */
export const vietnamese = translateBy({ ...MESSAGES, ...libraries }, 'vi')
