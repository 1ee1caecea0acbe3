import { sql, type Queryable, type Transaction } from '../../kernel/database'
import { plainText } from './search-rules'
import { writeWords, type NamedStation } from './words-repository'

/**
 * Lets a station be found by its name and address at once. How a new name is spoken takes half a megabyte of
 * pronunciations, which phones' functions do without: it is written down by `speakNames` soon after.
 */
export async function writePlainWords(tx: Transaction, station: NamedStation): Promise<void> {
  const name = plainText(station.name)
  const known = await wordsOf(tx, station.id)
  const isSpoken = known?.name === name && known.isSpoken
  const { pinyin, initials } = isSpoken ? known : { pinyin: '', initials: '' }
  const words = { name, address: plainText(station.address), pinyin, initials }
  await writeWords(tx, [{ station, words, isSpoken }])
}

interface KnownWords {
  readonly name: string
  readonly pinyin: string
  readonly initials: string
  readonly isSpoken: boolean
}

async function wordsOf(database: Queryable, stationId: string): Promise<KnownWords | null> {
  const [row] = await database.query<KnownWords>(sql`
    select name, pinyin, initials, source_hash <> '' as "isSpoken" from station_words where station_id = ${stationId}`)
  return row ?? null
}
