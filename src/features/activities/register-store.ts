import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { RegisterOf } from '../../../contract/registers'
import type { SavedFile } from '@/shared/platform/device'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/** A byte order mark: without one Excel takes the file for GB18030. */
const BOM = '\uFEFF'

/** Registers as files, on a computer. */
export class RegisterStore {
  status: 'idle' | 'csv' | 'xlsx' = 'idle'
  /** Rows that have come so far. */
  rows = 0
  failure: CallError | null = null

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false, failure: observableRef }, { autoBind: true })
  }

  /** Where there are no files nothing is offered. */
  get isOffered(): boolean {
    return this.deps.device.files !== null
  }

  /** Downloads a register page by page; answers the rows it has, null when it did not come. */
  async saveCsv(of: RegisterOf, name: string): Promise<number | null> {
    return this.during('csv', async () => {
      const pages: string[] = []
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await this.deps.call('activities.registerPage', { of, ...(cursor !== undefined && { cursor }) })
        pages.push(page.text)
        cursor = page.nextCursor
        runInAction(() => { this.rows += page.rows })
      }
      this.save({ name: `${name}.csv`, mediaType: 'text/csv', content: { text: BOM + pages.join('') } })
      return this.rows
    })
  }

  /** The same as a spreadsheet. */
  async saveXlsx(of: RegisterOf, name: string): Promise<string | null> {
    return this.during('xlsx', async () => {
      const { mediaType, content } = await this.deps.call('activities.registerXlsx', { of })
      this.save({ name: `${name}.xlsx`, mediaType, content: { base64: content } })
      return name
    })
  }

  private save(file: SavedFile): void {
    this.deps.device.files?.save(file)
  }

  private async during<Answer>(status: 'csv' | 'xlsx', work: () => Promise<Answer>): Promise<Answer | null> {
    if (this.status !== 'idle') return null
    Object.assign(this, { status, rows: 0, failure: null })
    try {
      return await work()
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return null
    } finally {
      runInAction(() => { this.status = 'idle' })
    }
  }
}
