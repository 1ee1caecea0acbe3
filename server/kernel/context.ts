import type { Clock } from './clock'
import type { ContentCheck } from './content-check'
import type { Database } from './database'
import type { Log } from './log'
import type { Messenger } from './messenger'
import type { Sealer } from './sealer'

/** Who is calling, as far as the door could prove it. */
export type Caller =
  | { readonly kind: 'nobody' }
  /** A provider vouches for the person (WeChat's OPENID); we may not know them yet. */
  | { readonly kind: 'identity'; readonly provider: string; readonly subject: string }
  /** Our own signed session. */
  | { readonly kind: 'resident'; readonly residentId: string }

/** A person we know, with what policies ask about. */
export interface Resident {
  readonly id: string
  readonly nickname: string
  readonly isPartyMember: boolean
  readonly isStaff: boolean
  readonly elderMode: boolean | null
}

/** What a running system is made of; one per process. */
export interface System {
  readonly database: Database
  readonly clock: Clock
  readonly contentCheck: ContentCheck
  /** Null where no messages go out: people find everything in the inbox. */
  readonly messenger: Messenger | null
  readonly sealer: Sealer
  readonly log: Log
  /** Whether activities have a wall; a host without the permission for what people write to each other turns it off. */
  readonly hasWall: boolean
}

/** Everything one call may know. `now` is read once; rules get it as an argument. */
export interface Context {
  readonly database: Database
  readonly contentCheck: ContentCheck
  readonly sealer: Sealer
  readonly log: Log
  readonly hasWall: boolean
  readonly now: Date
  readonly caller: Caller
  readonly residentId: string | null
  /** Where this door lets people log in; null where it cannot. */
  readonly loginUrl: string | null
  /** The resident's row, read on first use. */
  resident(): Promise<Resident | null>
  /** The unit the caller works for as staff; null: the whole city, or no staff at all. */
  unitOfStaff(): Promise<string | null>
}

/** The context of a call whose caller is a resident. */
export type ResidentContext = Context & { readonly residentId: string }

/** The context of a call whose caller is a staff member. */
export type StaffContext = ResidentContext & {
  readonly staff: Resident
  /** The unit they work for, with all below it; null: the whole city. */
  readonly staffUnitId: string | null
}
