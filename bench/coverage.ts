import type { Database } from '../server/kernel/database'
import { upsertHomes } from '../server/modules/coverage'
import { personaId } from '../server/seeds'
import { seededRandom } from '../server/testing/random'
import { handleOn } from './handle'
import { percentile } from './load'

/** Homes of one city, in 40 subdistricts. */
const HOMES = 20_000
const SUBDISTRICTS = 40
const BATCH = 1000
const ROUNDS = 5

const questions = {
  summary: ['coverage.summary', {}],
  whatIf: ['coverage.whatIf', { addedStations: [{ lat: 30.762, lng: 120.784, datum: 'gcj02' }] }],
  suggestTen: ['coverage.suggest', { k: 10 }],
} as const

export interface CoverageFigures {
  /** Median seconds of each question, reading the database included. */
  readonly seconds: Readonly<Record<keyof typeof questions, number>>
  /** Longest time for which nobody else had a turn while they ran, milliseconds. */
  readonly longestTurnMs: number
}

/** What planners wait for: 20,000 homes among the stations of the city that is in the database. */
export async function measureCoverage(database: Database): Promise<CoverageFigures> {
  await fillWithHomes(database)
  const handle = handleOn(database)
  const ask = async ([procedure, input]: readonly [string, object]): Promise<number> => {
    const begun = performance.now()
    const answer = await handle({ procedure, input, caller: { kind: 'resident', residentId: personaId('staff') } })
    if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code}`)
    return (performance.now() - begun) / 1000
  }
  const turns = watchTurns()
  const seconds: Partial<Record<keyof typeof questions, number>> = {}
  for (const name of Object.keys(questions) as (keyof typeof questions)[]) {
    const rounds: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await ask(questions[name]))
    seconds[name] = percentile(rounds, 0.5)
  }
  return { seconds: seconds as CoverageFigures['seconds'], longestTurnMs: turns.stop() }
}

async function fillWithHomes(database: Database): Promise<void> {
  const random = seededRandom(HOMES)
  const homes = Array.from({ length: HOMES }, (_, index) => ({
    name: `小区 ${index}`,
    subdistrict: `街道 ${index % SUBDISTRICTS}`,
    lat: 30.762 + (random() + random() - 1) * 0.2,
    lng: 120.764 + (random() + random() - 1) * 0.25,
    people: Math.floor(random() * 3000),
  }))
  for (let from = 0; from < HOMES; from += BATCH) await upsertHomes(database, homes.slice(from, from + BATCH))
}

/** How long others have to wait for a turn of the event loop. */
function watchTurns(): { stop(): number } {
  let [last, longest] = [performance.now(), 0]
  let isWatching = true
  const watch = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (isWatching) setImmediate(watch)
  }
  watch()
  return { stop: () => { isWatching = false; return longest } }
}
