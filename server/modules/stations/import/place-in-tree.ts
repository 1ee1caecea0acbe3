import type { Queryable } from '../../../kernel/database'
import { unitNames, type UnitFound, type UnitNames } from '../../organisations'
import type { NewStationRow } from '../repository'
import { parentsAbove, stationsOfKeys, type TiedStation } from '../tie-repository'
import { closingCircles } from './parent-circles'
import { keyText, ParentSearch } from './parent-search'
import type { FileReading, FileRow } from './read-file'

/** Stations looked up at once. */
const ASKED_AT_ONCE = 2_000

interface GoodRow extends FileRow {
  station: NewStationRow
}

const isGood = (row: FileRow): row is GoodRow => row.station !== null

/**
 * Gives each station its parent, its unit and its kind of place. What the file has no column for, or says in words
 * nobody understands, stays as it is in the directory; an empty cell takes it away.
 */
export async function placeInTree(database: Queryable, { columns, rows: all }: FileReading): Promise<void> {
  const rows = all.filter(isGood)
  await keepTies(database, rows)
  if (columns.unit) placeInUnits(rows, await unitNames(database))
  if (columns.parent) await placeUnderParents(database, rows)
}

/** Starts from what the directory says of the stations it has; their ids are the ones that stay. */
async function keepTies(database: Queryable, rows: readonly GoodRow[]): Promise<void> {
  for (let done = 0; done < rows.length; done += ASKED_AT_ONCE) {
    const batch = rows.slice(done, done + ASKED_AT_ONCE)
    const known = await stationsOfKeys(database, batch.map(({ station }) => station))
    const byKey = new Map(known.map((station) => [keyText(station), station]))
    for (const row of batch) keepTie(row, byKey.get(keyText(row.station)))
  }
}

function keepTie(row: GoodRow, known: TiedStation | undefined): void {
  if (!known) return
  const { id, parentId, unitId } = known
  const isSaid = row.cells.has('placeKind') && (row.cells.text('placeKind') === '' || row.station.placeKind !== null)
  row.station = { ...row.station, id, parentId, unitId, placeKind: isSaid ? row.station.placeKind : known.placeKind }
}

/** A city writes the same few communities over and over, so each is looked for once. */
function placeInUnits(rows: readonly GoodRow[], names: UnitNames): void {
  const known = new Map<string, UnitFound>()
  for (const row of rows) {
    const text = row.cells.text('unit')
    const found = known.get(text) ?? names.find(text)
    known.set(text, found)
    placeInUnit(row, text, found)
  }
}

function placeInUnit(row: GoodRow, text: string, found: UnitFound): void {
  if (text === '') row.station = { ...row.station, unitId: null }
  else if (found.kind === 'one') row.station = { ...row.station, unitId: found.id }
  else if (found.kind === 'none') row.cells.notice('unit', 'unit_unknown')
  else row.cells.notice('unit', 'unit_ambiguous', { choices: found.paths })
}

async function placeUnderParents(database: Queryable, rows: readonly GoodRow[]): Promise<void> {
  const search = new ParentSearch(rows.map(({ station }) => station))
  await search.learn(database, rows.map(referenceIn).filter(({ text }) => text !== ''))
  for (const row of rows) placeUnderParent(row, search)
  await breakCircles(database, rows)
}

const referenceIn = ({ cells, station }: GoodRow) => ({ text: cells.text('parent'), from: station.source })

function placeUnderParent(row: GoodRow, search: ParentSearch): void {
  const reference = referenceIn(row)
  const found = search.find(reference)
  if (reference.text === '') row.station = { ...row.station, parentId: null }
  else if (found.kind === 'one') row.station = { ...row.station, parentId: found.id }
  else if (found.kind === 'none') row.cells.notice('parent', 'parent_unknown')
  else row.cells.notice('parent', 'parent_ambiguous', { choices: found.references })
}

/** A station above itself, by however many others, gets no parent. */
async function breakCircles(database: Queryable, rows: readonly GoodRow[]): Promise<void> {
  const inFile = new Map(rows.map(({ station }) => [station.id, station.parentId]))
  const outside = [...inFile.values()].filter((id): id is string => id !== null && !inFile.has(id))
  const parents = new Map([...await parentsAbove(database, [...new Set(outside)])].filter(([id]) => !inFile.has(id)))
  for (const [id, parentId] of inFile) if (parentId !== null) parents.set(id, parentId)
  const closing = closingCircles(parents, (id) => inFile.has(id))
  for (const row of rows) if (closing.has(row.station.id)) breakCircle(row)
}

function breakCircle(row: GoodRow): void {
  row.station = { ...row.station, parentId: null }
  row.cells.notice('parent', 'parent_circle')
}
