import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { CheckInDeskView, Guest, ScanAnswer, Sight } from '../../../contract/check-ins'
import { CallError } from '@/shared/rpc/call'
import type { Scanner } from '@/shared/platform/scanner'
import type { Deps } from '@/shared/store'
import { guestOf, hasDigits, isMatch, isTicketText } from './guests'
import { KeptViews } from './kept-views'
import { ScanQueueStore, type Sent, type WaitingScan } from './scan-queue-store'

/** A guest as the door shows them: seen, written down on this device, or not there yet. */
export type GuestRow = Guest & { readonly state: 'missing' | 'kept' | 'came'; readonly heads: number }

/** What became of the last scan, in big letters. `kept`: written down, the server has not answered. */
export type LastScan =
  | { readonly kind: 'kept'; readonly scanId: string; readonly name: string | null; readonly heads: number | null }
  | { readonly kind: 'answered'; readonly scanId: string; readonly answer: ScanAnswer }
  | { readonly kind: 'known'; readonly guest: Guest }

/** A party of several: how many of them are there? */
interface Asking {
  readonly guest: Guest
  readonly sight: Sight
}

export type DoorTab = 'missing' | 'came'

const DOORS_KEPT = 3
const FIRST_ROWS = 30

/** Staff at the door of one activity: who is there, who is missing, and the ways to check somebody in. */
export class DoorStore {
  status: 'idle' | 'loading' | 'ready' | 'barred' | 'failed' = 'idle'
  view: CheckInDeskView | null = null
  failure: CallError | null = null
  text = ''
  tab: DoorTab = 'missing'
  rows = FIRST_ROWS
  asking: Asking | null = null
  last: LastScan | null = null
  isBlind = false
  readonly queue: ScanQueueStore
  private id = ''
  private readonly kept: KeptViews<CheckInDeskView>

  constructor(private readonly deps: Deps, queue: ScanQueueStore = new ScanQueueStore(deps)) {
    this.queue = queue
    this.kept = new KeptViews(deps.device.storage, 'activities.doors', DOORS_KEPT)
    const inner = { deps: false, id: false, kept: false } as const
    const refs = { view: observableRef, failure: observableRef, asking: observableRef, last: observableRef } as const
    makeAutoObservable<this, keyof typeof inner>(this, { ...inner, ...refs, queue: false }, { autoBind: true })
  }

  /** Shows what is kept at once, sends what waits, and reads the roll anew. */
  async open(id: string): Promise<void> {
    if (id !== this.id) Object.assign(this, { text: '', tab: 'missing', rows: FIRST_ROWS, asking: null, last: null })
    this.id = id
    this.view = this.kept.of(id, this.now)
    this.status = this.view ? 'ready' : 'loading'
    await this.flush()
    await this.load()
  }

  reload(): void {
    void this.load()
  }

  get guests(): readonly GuestRow[] {
    const waiting = new Map(this.waitingHere.map((scan) => [scan.signUpId, scan]))
    return (this.view?.guests ?? []).map((guest) => {
      const scan = waiting.get(guest.signUpId)
      if (guest.seen) return { ...guest, state: 'came', heads: guest.seen.places }
      if (!scan) return { ...guest, state: 'missing', heads: 0 }
      return { ...guest, state: 'kept', heads: scan.places ?? guest.places }
    })
  }

  get counts(): Record<DoorTab, number> {
    const missing = this.guests.filter(({ state }) => state === 'missing').length
    return { missing, came: this.guests.length - missing }
  }

  /** People in the room, those included that only this device knows of. */
  get cameOnSite(): number {
    const kept = this.guests.filter(({ state }) => state === 'kept').reduce((sum, { heads }) => sum + heads, 0)
    return (this.view?.came.onSite ?? 0) + kept
  }

  /** Those of the chosen view, or everybody the typed text fits. */
  get found(): readonly GuestRow[] {
    const text = this.text.trim()
    if (text !== '') return this.guests.filter((guest) => isMatch(guest, text))
    return this.guests.filter(({ state }) => (state === 'missing') === (this.tab === 'missing'))
  }

  /** Six digits that are nobody's on the roll of this device: perhaps of somebody who signed up since. */
  get strangeDigits(): string | null {
    const digits = this.text.replace(/\s/g, '')
    return hasDigits(digits) && this.found.length === 0 ? digits : null
  }

  get waitingHere(): readonly WaitingScan[] {
    return this.queue.waiting.filter(({ activityId }) => activityId === this.id)
  }

  /** Looks for a name, a number or digits. A scanner that types like a keyboard checks in at once. */
  search(text: string): void {
    this.text = isTicketText(text) ? '' : text
    this.rows = FIRST_ROWS
    if (isTicketText(text)) void this.see({ kind: 'ticket', text: text.trim() })
  }

  show(tab: DoorTab): void {
    Object.assign(this, { tab, rows: FIRST_ROWS, text: '' })
  }

  more(): void {
    this.rows += FIRST_ROWS
  }

  async scan(scanner: Scanner): Promise<void> {
    const scanned = await scanner()
    runInAction(() => { this.isBlind = scanned.status === 'unavailable' })
    if (scanned.status === 'read') await this.see({ kind: 'ticket', text: scanned.text })
  }

  /** Somebody stands at the door. A party is asked how many they are; who is there already is only shown. */
  async see(sight: Sight): Promise<void> {
    const guest = guestOf(this.guests, sight)
    if (guest && guest.heads === guest.places) this.last = { kind: 'known', guest }
    else if (guest && guest.places > 1) this.asking = { guest, sight }
    else await this.checkIn(sight, guest, undefined)
  }

  /** How many of the party are there. */
  async answer(heads: number): Promise<void> {
    const { asking } = this
    this.asking = null
    if (asking) await this.checkIn(asking.sight, asking.guest, heads)
  }

  dismissAsking(): void {
    this.asking = null
  }

  /** Sends what waits; what came back is shown and kept. */
  async flush(): Promise<void> {
    const sent = await this.queue.flush()
    runInAction(() => sent.forEach((one) => this.receive(one)))
    const here = sent.filter(({ activityId }) => activityId === this.id)
    if (here.some(({ answers }) => answers.some((answer) => this.isStranger(answer)))) await this.load()
  }

  /** Notes what was taken back. */
  forget(signUpId: string, came: CheckInDeskView['came']): void {
    const guests = this.view?.guests.map((guest) => (guest.signUpId === signUpId ? { ...guest, seen: null } : guest))
    this.last = null
    if (this.view && guests) this.hold({ ...this.view, guests, came })
  }

  private get now(): Date {
    return this.deps.device.clock.now()
  }

  private async checkIn(sight: Sight, guest: Guest | null, heads: number | undefined): Promise<void> {
    const name = guest?.name ?? null
    const scanId = this.queue.add({
      activityId: this.id,
      sight,
      name,
      signUpId: guest?.signUpId ?? null,
      ...(heads !== undefined && { places: heads }),
    })
    this.text = ''
    this.last = { kind: 'kept', scanId, name, heads: heads ?? guest?.places ?? null }
    await this.flush()
  }

  private receive({ activityId, answers, came }: Sent): void {
    const { last, view } = this
    const answer = answers.find(({ scanId }) => last?.kind === 'kept' && scanId === last.scanId)
    if (answer) this.last = { kind: 'answered', scanId: answer.scanId, answer }
    if (activityId !== this.id || !view) return
    const seen = new Map(answers.map((one) => [one.signUpId, one.seen]))
    this.hold({
      ...view, came, guests: view.guests.map((guest) => ({ ...guest, seen: seen.get(guest.signUpId) ?? guest.seen })),
    })
  }

  private isStranger({ signUpId, seen }: ScanAnswer): boolean {
    return seen !== null && !this.view?.guests.some((guest) => guest.signUpId === signUpId)
  }

  private async load(): Promise<void> {
    const id = this.id
    try {
      const view = await this.deps.call('activities.checkInDesk', { activityId: id })
      runInAction(() => {
        if (id !== this.id) return
        this.hold(view)
        Object.assign(this, { status: 'ready', failure: null })
      })
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => { if (id === this.id) this.miss(failure) })
    }
  }

  private hold(view: CheckInDeskView): void {
    this.view = view
    this.kept.keep(view, this.now)
  }

  private miss(failure: CallError): void {
    this.failure = failure
    const isBarred = BARRED.includes(failure.code)
    if (isBarred) this.status = 'barred'
    else if (!this.view) this.status = 'failed'
  }
}

const BARRED: readonly string[] = [
  'access.denied', 'login.required', 'staff.other_unit', 'activity.not_found', 'input.invalid',
]
