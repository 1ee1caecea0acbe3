import { routers } from './api'
import { router } from './kernel/procedure'

/**
 * Everything there is: the phones' procedures, and those of staff at a computer, whose libraries (spreadsheets,
 * archives) are too heavy for the cloud function. The HTTP doors and the client's types come from here.
 */
export const desk = router({ ...routers })

export type Desk = typeof desk
