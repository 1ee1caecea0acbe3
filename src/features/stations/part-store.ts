import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import type { DraftFields } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import { Edits } from './edits'
import type { InsidePart } from './inside-forms'

/** Which list of which station, as it was read. */
export interface ListRef {
  readonly stationId: string
  readonly revision: string
}

interface Part<Item, Form, Entry> extends InsidePart<Item, Form, Entry> {
  /** Names the drafts on the device. */
  readonly name: string
  /** Reads the station anew. */
  readonly read: () => Promise<void>
  readonly send: (intention: Intention, list: { of: ListRef; entries: Entry[] }) => Promise<{ id: string }>
}

/** One list inside a station, and the row in hand. Each act is saved at once, as the whole list. */
export class PartStore<Item, Form extends DraftFields, Entry> {
  items: readonly Item[] = []
  /** What is typed about the row in hand; null when none is. */
  edits: Edits<Form> | null = null
  /** The row in hand as it is; null for a new one. */
  known: Item | null = null
  /** Whether to remove the row in hand is being asked. */
  isAsking = false
  isSending = false
  isResumed = false
  hasTried = false
  failure: CallError | null = null
  private of: ListRef | null = null
  private readonly intention: Intention

  constructor(private readonly deps: Deps, private readonly part: Part<Item, Form, Entry>) {
    this.intention = new Intention(deps.call)
    makeAutoObservable<this, 'deps' | 'part' | 'intention' | 'of'>(
      this,
      {
        deps: false, part: false, intention: false, of: false,
        items: observableRef, edits: observableRef, known: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  get form(): Form | null {
    return this.edits?.value ?? null
  }

  get problems(): Readonly<Record<string, string>> {
    return this.hasTried && this.form ? this.part.problemsOf(this.form) : {}
  }

  /** How many rows there will be. */
  get count(): number {
    return this.items.length + (this.known ? 0 : 1)
  }

  keyOf(item: Item): string {
    return this.part.keyOf(item)
  }

  /** The list as it was read; the row in hand is looked up in it. A row that is gone meanwhile would be a new one. */
  show(items: readonly Item[], of: ListRef): void {
    const isOther = of.stationId !== this.of?.stationId
    Object.assign(this, { items, of })
    if (isOther) Object.assign(this, { edits: null, known: null })
    const { known, edits } = this
    if (!known || !edits) return
    this.known = this.rowLike(known)
    edits.rebase(this.baseOf(this.known))
  }

  /** Takes a row in hand, null for a new one; what was typed about it the last time is still there. */
  take(row: Item | null): void {
    if (this.isSending || !this.of) return
    const known = row && this.rowLike(row)
    const name = `${this.part.name}.${this.of.stationId}.${known ? this.keyOf(known) : 'new'}`
    const edits = new Edits(this.deps.device.storage, name, this.baseOf(known))
    Object.assign(this, { known, edits, isAsking: false, hasTried: false, failure: null, isResumed: !edits.isEmpty })
  }

  putDown(): void {
    if (!this.isSending) this.edits = null
  }

  change(fields: Partial<Form>): void {
    this.edits?.change(fields)
    this.failure = null
  }

  startOver(): void {
    this.edits?.clear()
    Object.assign(this, { isResumed: false, failure: null })
  }

  /** Asks whether to remove the row in hand, or no longer. */
  ask(isAsking: boolean): void {
    if (!this.isSending) Object.assign(this, { isAsking, failure: null })
  }

  /** Saves the row in hand at its place; true when residents see it. A refusal stays beside the form. */
  async save(): Promise<boolean> {
    this.hasTried = true
    const { form, known } = this
    if (!form || Object.keys(this.problems).length > 0) return false
    const others = this.items.filter((item) => item !== known).map((item) => this.part.kept(item))
    const at = Math.min(Math.max(this.part.placeIn(form), 0), others.length)
    return this.send([...others.slice(0, at), this.part.entryOf(form, known), ...others.slice(at)])
  }

  /** Removes the row in hand. */
  async remove(): Promise<boolean> {
    const { known } = this
    if (!known) return false
    return this.send(this.items.filter((item) => item !== known).map((item) => this.part.kept(item)))
  }

  /** The row of the list as it is now; null when it is gone. */
  private rowLike(row: Item): Item | null {
    return this.items.find((item) => this.keyOf(item) === this.keyOf(row)) ?? null
  }

  private baseOf(known: Item | null): Form {
    return known ? this.part.formOf(known, this.items.indexOf(known)) : this.part.blank(this.items.length)
  }

  private async send(entries: Entry[]): Promise<boolean> {
    const { of, edits } = this
    if (!of || this.isSending) return false
    Object.assign(this, { isSending: true, failure: null })
    try {
      const saved = await this.deps.session.asResident(() => this.part.send(this.intention, { of, entries }))
      if (!saved) return false
      edits?.clear()
      runInAction(() => { this.edits = null })
      await this.part.read()
      return true
    } catch (error) {
      await this.fail(CallError.from(error))
      return false
    } finally {
      runInAction(() => { this.isSending = false })
    }
  }

  /** After a colleague's change the row in hand is looked up in the list as it is now. */
  private async fail(failure: CallError): Promise<void> {
    if (failure.code === 'station.changed_meanwhile') await this.part.read()
    runInAction(() => { this.failure = failure })
  }
}
