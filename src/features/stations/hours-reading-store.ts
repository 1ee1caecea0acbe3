import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Output } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** As long a pause means that somebody looks at what they have typed. */
const PAUSE_MS = 400

/** How a text of opening hours would be understood, while it is typed. */
export class HoursReadingStore {
  status: 'idle' | 'reading' | 'ready' | 'failed' = 'idle'
  reading: Output<'stations.readHours'> | null = null
  private asked = 0

  constructor(private readonly deps: Deps, private readonly pause = wait) {
    makeAutoObservable<this, 'deps' | 'pause' | 'asked'>(
      this,
      { deps: false, pause: false, asked: false, reading: observableRef },
      { autoBind: true },
    )
  }

  /** Reads what stands in the field once nobody types for a moment; an answer that was overtaken is dropped. */
  async read(text: string): Promise<void> {
    const question = ++this.asked
    if (text.trim() === '') return void Object.assign(this, { status: 'idle', reading: null })
    this.status = 'reading'
    await this.pause(PAUSE_MS)
    if (question !== this.asked) return
    const settle = (outcome: Partial<HoursReadingStore>): void =>
      runInAction(() => { if (question === this.asked) Object.assign(this, outcome) })
    try {
      settle({ reading: await this.deps.call('stations.readHours', { text: text.trim() }), status: 'ready' })
    } catch {
      settle({ reading: null, status: 'failed' })
    }
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
