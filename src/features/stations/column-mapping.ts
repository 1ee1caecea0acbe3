import { makeAutoObservable, observableRef } from 'mobx'
import type { ColumnMap, FileColumn, ReadColumn, StationColumn } from '../../../contract/station-files'
import type { DeviceStorage } from '@/shared/platform/device'

/** A file without these cannot be read. */
export const neededColumns: readonly StationColumn[] = ['name', 'address', 'lng', 'lat']

/** What staff can say about a column, in the order of the form. */
export const mappedColumns: readonly StationColumn[] = [
  ...neededColumns, 'kind', 'sourceId', 'hours', 'phone', 'doorNote', 'parent', 'unit', 'placeKind', 'amenities',
  'areaSquareMeters', 'datum', 'source',
]

const KEY = 'stations.columns'
/** Sets of titles remembered, the latest first. */
const REMEMBERED = 10

interface Remembered {
  readonly titles: string
  readonly map: ColumnMap
}

/** What the first row of a preview would be read as, column by column. */
export type PreviewRow = readonly { readonly column: StationColumn; readonly text: string }[]

/** Which column of a file is which of ours, as staff say it. Their choice is kept on this device per set of titles. */
export class ColumnMapping {
  /** Of the file at hand; empty before the server has read its titles. */
  fileColumns: readonly FileColumn[] = []
  /** What the titles alone already tell. */
  known: readonly ReadColumn[] = []
  /** What staff chose; it counts before what the titles tell. */
  chosen: ColumnMap = {}
  /** The choice is of an earlier file with the same titles. */
  isRecalled = false

  constructor(private readonly storage: DeviceStorage) {
    makeAutoObservable<this, 'storage'>(
      this,
      { storage: false, fileColumns: observableRef, known: observableRef, chosen: observableRef },
      { autoBind: true },
    )
  }

  /** There are columns enough to choose from. */
  get canBegin(): boolean {
    return this.titles.length >= neededColumns.length
  }

  /** Titles that can be chosen. */
  get titles(): string[] {
    return this.fileColumns.filter(({ canMap }) => canMap).map(({ title }) => title)
  }

  /** Titles the file has more than once, or that are too long: nobody can say which column is meant. */
  get doubtful(): string[] {
    return [...new Set(this.fileColumns.filter(({ canMap }) => !canMap).map(({ title }) => title))]
  }

  get isComplete(): boolean {
    return neededColumns.every((column) => this.sourceOf(column) !== null)
  }

  /** The first rows as they would be read. */
  get preview(): PreviewRow[] {
    const count = Math.max(0, ...this.fileColumns.map(({ examples }) => examples.length))
    return Array.from({ length: count }, (_, row) =>
      mappedColumns.flatMap((column) => {
        const text = this.exampleOf(column, row)
        return text === '' ? [] : [{ column, text }]
      }))
  }

  /** Takes over what the server saw in the file. Without a choice at hand, what was read is what the titles tell. */
  receive(fileColumns: readonly FileColumn[], read: readonly ReadColumn[]): void {
    this.fileColumns = fileColumns
    if (Object.keys(this.chosen).length === 0) this.known = read
  }

  /** Chooses for these titles what was chosen before; false when that is nothing, or is chosen already. */
  recall(): boolean {
    if (this.isRecalled || Object.keys(this.chosen).length > 0) return false
    const map = this.remembered.find(({ titles }) => titles === this.key)?.map
    if (!map) return false
    Object.assign(this, { chosen: map, isRecalled: true })
    return true
  }

  /** A title, a value for every row, or null to leave it to the titles. */
  choose(column: StationColumn, source: string | { value: string } | null): void {
    const { [column]: _, ...others } = this.chosen
    this.chosen = source === null ? others : { ...others, [column]: source }
    this.isRecalled = false
    this.remember()
  }

  /** Where a column is found now: by choice, else by its title. */
  sourceOf(column: StationColumn): string | { value: string } | null {
    return this.chosen[column] ?? this.known.find((one) => one.column === column)?.title ?? null
  }

  /** Another file. */
  clear(): void {
    Object.assign(this, { fileColumns: [], known: [], chosen: {}, isRecalled: false })
  }

  private exampleOf(column: StationColumn, row: number): string {
    const source = this.sourceOf(column)
    if (source === null) return ''
    if (typeof source !== 'string') return source.value
    return this.fileColumns.find(({ title }) => title === source)?.examples[row] ?? ''
  }

  private get key(): string {
    return JSON.stringify(this.fileColumns.map(({ title }) => title))
  }

  private get remembered(): Remembered[] {
    const stored = this.storage.get(KEY)
    return Array.isArray(stored) ? stored.filter(isRemembered) : []
  }

  private remember(): void {
    const others = this.remembered.filter(({ titles }) => titles !== this.key)
    const mine = Object.keys(this.chosen).length === 0 ? [] : [{ titles: this.key, map: this.chosen }]
    this.storage.set(KEY, [...mine, ...others].slice(0, REMEMBERED))
  }
}

function isRemembered(one: unknown): one is Remembered {
  if (typeof one !== 'object' || one === null) return false
  const { titles, map } = one as Partial<Record<keyof Remembered, unknown>>
  return typeof titles === 'string' && typeof map === 'object' && map !== null
}
