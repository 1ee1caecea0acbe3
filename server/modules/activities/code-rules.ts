/** Vouches for a text with a key that only the server has (kernel/sealer.ts). */
export type Sign = (text: string) => string

/** How long a code stands on the station's screen. */
export const CODE_STEP_MS = 30_000

/** 96 bits of a signature. */
const MAC_CHARS = 16

/** A UUID in 22 characters of base64url. */
const ID_CHARS = 22

const MILLION = 1_000_000
const THOUSAND = 1000

/** What a code on a screen is good for: an activity at a station. After a move those of the old house are worthless. */
export interface Door {
  readonly activityId: string
  readonly stationId: string
}

/** The running number of the 30 seconds an instant falls into, the same on every server. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / CODE_STEP_MS)

/** When a step begins. */
export const stepStart = (step: number): Date => new Date(step * CODE_STEP_MS)

const macOf = (sign: Sign, text: string): string => sign(text).slice(0, MAC_CHARS)

/** A number below `limit` out of a signature: 48 bits, so that none of a million is favoured. */
const numberOf = (sign: Sign, text: string, limit: number): number =>
  Buffer.from(sign(text), 'base64url').readUIntBE(0, 6) % limit

const doorAt = ({ activityId, stationId }: Door, step: number): string => `screen ${activityId} ${stationId} ${step}`

/** `ys:`, activity, signature: 41 characters, a QR code of 29 by 29. */
export const screenText = (sign: Sign, door: Door, step: number): string =>
  `ys:${shortId(door.activityId)}${macOf(sign, doorAt(door, step))}`

/** The same for people who cannot scan: six digits to type. */
export const screenDigits = (sign: Sign, door: Door, step: number): string =>
  String(numberOf(sign, `digits ${doorAt(door, step)}`, MILLION)).padStart(6, '0')

/** A sign-up as its ticket names it. `rollId`: the activity the place was taken in. */
export interface TicketOf {
  readonly rollId: string
  readonly signUpId: string
}

/** How the text of a ticket begins: enough to find the name on a roster without a network. */
export const ticketStart = (signUpId: string): string => `yt:${shortId(signUpId)}`

/** `yt:`, sign-up, signature: what nobody can make for another sign-up or another activity. */
export const ticketText = (sign: Sign, { rollId, signUpId }: TicketOf): string =>
  ticketStart(signUpId) + macOf(sign, `ticket ${rollId} ${signUpId}`)

/** The sign-up a scanned text names, whether or not it is genuine; null for a text that is no ticket. */
export function signUpIn(text: string): string | null {
  const [, id = ''] = /^yt:([\w-]{22})[\w-]{16}$/.exec(text) ?? []
  return id === '' ? null : longId(id)
}

/** Whether a scanned text is the ticket of this sign-up. */
export const isTicketOf = (sign: Sign, text: string, ticket: TicketOf): boolean =>
  sameText(text, ticketText(sign, ticket))

const ROUNDS = 4

/**
 * Six digits for the nth sign-up of an activity: a keyed permutation of all million numbers (Feistel over two halves of
 * three digits), so no two of an activity are alike, none tells its neighbour, and nothing has to be stored.
 */
export function ticketDigits(sign: Sign, rollId: string, seq: number): string {
  let [left, right] = [Math.floor(seq / THOUSAND), seq % THOUSAND]
  for (let round = 0; round < ROUNDS; round += 1) {
    [left, right] = [right, (left + halfOf(sign, rollId, { round, half: right })) % THOUSAND]
  }
  return String(left * THOUSAND + right).padStart(6, '0')
}

/** The way back: which sign-up's digits these are, if there is one of that number. */
export function seqOf(sign: Sign, rollId: string, digits: string): number {
  let [left, right] = [Math.floor(Number(digits) / THOUSAND), Number(digits) % THOUSAND]
  for (let round = ROUNDS - 1; round >= 0; round -= 1) {
    [left, right] = [(right - halfOf(sign, rollId, { round, half: left }) + THOUSAND) % THOUSAND, left]
  }
  return left * THOUSAND + right
}

const halfOf = (sign: Sign, rollId: string, { round, half }: { round: number; half: number }): number =>
  numberOf(sign, `seq ${rollId} ${round} ${half}`, THOUSAND)

const shortId = (id: string): string => Buffer.from(id.replace(/-/g, ''), 'hex').toString('base64url')

/** `shortId` the other way round. */
function longId(short: string): string {
  const hex = Buffer.from(short, 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Compares in a time that tells nothing about where two texts differ. */
export function sameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let index = 0; index < one.length; index += 1) difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  return difference === 0
}

/** Characters of a code before its signature. */
export const CODE_START_CHARS = 'ys:'.length + ID_CHARS
