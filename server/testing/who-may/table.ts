import type { Town } from './town'

/**
 * Who may call a procedure with an input about the station of the subdistrict `here`: `anyone`, with or without login;
 * `known`, whoever a provider vouches for; `residents`, everybody who has agreed to the privacy text; `members`, those
 * of the Party whom staff confirmed; `staff`, wherever they work; `unit`, staff of that subdistrict and of the city;
 * `city`, staff of the whole city.
 */
export type May = 'anyone' | 'known' | 'residents' | 'members' | 'staff' | 'unit' | 'city'

/**
 * A procedure: who may, and an input with which the first of them who calls is answered. A write gets its `requestId`.
 */
export interface Row {
  readonly may: May
  readonly input?: (town: Town) => unknown
}

export type Table = Readonly<Record<string, Row>>
