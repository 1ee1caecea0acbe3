import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import { STATION_FILE_BYTES_MAX } from '../../../contract/limits'
import type { FileFormat, ImportMode, ImportReport, StationColumn, UnknownColumns } from '../../../contract/station-files'
import type { DeviceFiles, PickedFile } from '@/shared/platform/device'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'
import { ColumnMapping } from './column-mapping'
import { findingsFile, type DatumChoice } from './import-copy'

const ACCEPTED = '.csv,.xlsx,.txt'

/** Staff at a computer bring a directory of stations in, and take it out. */
export class ImportStore {
  status: 'idle' | 'checking' | 'importing' | 'exporting' = 'idle'
  file: PickedFile | null = null
  datum: DatumChoice | null = null
  /** Of this file and this datum; a check, until it has been written. */
  report: ImportReport | null = null
  failure: CallError | null = null
  /** Which column of the file is what. */
  readonly mapping: ColumnMapping
  /** Staff want to look at that, though the titles were understood. */
  isMapping = false
  private readonly intention: Intention

  constructor(private readonly deps: Deps) {
    this.intention = new Intention(deps.call)
    this.mapping = new ColumnMapping(deps.device.storage)
    makeAutoObservable<this, 'deps' | 'intention'>(
      this,
      {
        deps: false, intention: false, mapping: false,
        file: observableRef, report: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return status === 'ready' && !can.manageActivities
  }

  get isBusy(): boolean {
    return this.status !== 'idle'
  }

  get isTooLarge(): boolean {
    return this.file !== null && this.file.byteCount > STATION_FILE_BYTES_MAX
  }

  /** It is to be said which column is what: the titles do not tell, or staff want something else. */
  get asksForColumns(): boolean {
    return this.mapping.canBegin && (this.isMapping || this.failure?.code === 'import.columns_unknown')
  }

  get canCheck(): boolean {
    return this.file !== null && this.datum !== null && !this.isTooLarge && !this.isBusy
  }

  /** Rows an import would write now; none before a check and after the writing. */
  get goodRowCount(): number {
    return this.report && !this.report.written ? this.report.rowCount - this.report.refusedRowCount : 0
  }

  async pick(): Promise<void> {
    const file = await this.files.pick(ACCEPTED)
    if (!file) return
    this.mapping.clear()
    runInAction(() => Object.assign(this, { file, report: null, failure: null, isMapping: false }))
  }

  choose(datum: DatumChoice): void {
    Object.assign(this, { datum, report: null, failure: null })
  }

  /** Says which column of the file is one of ours; what was found with another choice counts no more. */
  assign(column: StationColumn, source: string | { value: string } | null): void {
    this.mapping.choose(column, source)
    Object.assign(this, { report: null, isMapping: true })
  }

  lookAtColumns(): void {
    this.isMapping = true
  }

  /** Says what an import would do, and writes nothing. Titles that staff explained before need no explaining. */
  async check(): Promise<void> {
    if (!this.canCheck) return
    await this.send('check')
    if (this.mapping.recall()) await this.send('check')
    runInAction(() => { if (this.report) this.isMapping = false })
  }

  /** Writes what was checked: everything, or the good rows where some are refused. */
  async importGood(): Promise<void> {
    if (this.canCheck && this.goodRowCount > 0) await this.send(this.report?.refusedRowCount === 0 ? 'whole' : 'partial')
  }

  /** Downloads what has to be changed in the file. */
  saveFindings(): void {
    if (!this.report) return
    const text = findingsFile([...this.report.refused, ...this.report.noticed])
    this.files.save({ name: 'to-change.csv', mediaType: 'text/csv', content: { text } })
  }

  /** Downloads the directory; answers the file's name, null when nothing came. */
  async exportAll(format: FileFormat): Promise<string | null> {
    if (this.isBusy) return null
    const answer = await this.during('exporting', () => this.deps.call('stations.exportFile', { format }))
    if (!answer) return null
    const { fileName: name, mediaType, content } = answer
    this.files.save({ name, mediaType, content: { base64: content } })
    return name
  }

  private async send(mode: ImportMode): Promise<void> {
    const { file, datum } = this
    if (!file) return
    const report = await this.during(mode === 'check' ? 'checking' : 'importing', async () => {
      const content = await file.base64()
      const { chosen } = this.mapping
      const columns = Object.keys(chosen).length > 0 && { columns: chosen }
      const input = { fileName: file.name, content, datum: datum === 'in_file' ? null : datum, mode, ...columns }
      return this.deps.session.asResident(() => this.intention.send('stations.importFile', input))
    })
    if (report) runInAction(() => { this.report = report })
    this.learnColumns()
  }

  private learnColumns(): void {
    const { report, failure, mapping } = this
    if (report) return mapping.receive(report.fileColumns, report.columns)
    const { fileColumns, found } = unknownColumns(failure)
    if (fileColumns) mapping.receive(fileColumns, found ?? [])
  }

  private async during<Answer>(
    status: ImportStore['status'],
    work: () => Promise<Answer | null>,
  ): Promise<Answer | null> {
    Object.assign(this, { status, failure: null })
    try {
      return await work()
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return null
    } finally {
      runInAction(() => { this.status = 'idle' })
    }
  }

  private get files(): DeviceFiles {
    const { files } = this.deps.device
    if (!files) throw new Error('this page is for a computer')
    return files
  }
}

/** What a refusal says of the columns in the file, if it says it. */
function unknownColumns(failure: CallError | null): Partial<UnknownColumns> {
  if (failure?.code !== 'import.columns_unknown' || typeof failure.details !== 'object') return {}
  return failure.details ?? {}
}
