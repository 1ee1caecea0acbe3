import { DAY_MS, HOUR_MS } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { insertIdea, type NewIdeaStep } from '../../modules/ideas'
import type { SeedProgress } from '../progress'
import { seedIdeas, type SeedIdea } from './ideas'
import { personaId, type Person } from './seed-people'
import { stationId } from './seed-stations'

interface IdeaBox {
  readonly now: Date
  readonly people: readonly Person[]
  readonly progress: SeedProgress
}

/** Writes the demo ideas with their whole history. */
export async function seedIdeaBox(database: Database, { now, people, progress }: IdeaBox): Promise<number> {
  const idOf = new Map(people.map((person) => [person.nickname, person.id]))
  for (const [index, idea] of seedIdeas.entries()) {
    const id = idForName(`idea:${idea.text}`)
    const residentId = idOf.get(idea.by)
    if (residentId === undefined) throw new Error(`the demo idea "${idea.text}" is by nobody of the street`)
    const submittedAt = new Date(now.getTime() - idea.daysAgo * DAY_MS - (index % 9) * HOUR_MS)
    await database.transaction((tx) =>
      insertIdea(tx, {
        id,
        residentId,
        text: idea.text,
        anonymous: idea.anonymous,
        stationId: idea.station === null ? null : stationId(idea.station),
        steps: stepsOf(idea, { submittedAt, residentId }),
        supports: supportersOf(idea, { id, residentId, people }).map((supporter) => ({
          residentId: supporter,
          supportedAt: new Date(submittedAt.getTime() + HOUR_MS),
        })),
      }),
    )
    progress('ideas', index + 1, seedIdeas.length)
  }
  return seedIdeas.length
}

type Steps = Parameters<typeof insertIdea>[1]['steps']

function stepsOf(idea: SeedIdea, { submittedAt, residentId }: { submittedAt: Date; residentId: string }): Steps {
  const published: NewIdeaStep[] = idea.published ? [{ kind: 'published', takenAt: submittedAt, takenBy: null }] : []
  const taken = idea.steps.map(({ afterDays, ...step }): NewIdeaStep => ({
    ...step,
    takenAt: new Date(submittedAt.getTime() + afterDays * DAY_MS),
    takenBy: personaId('staff'),
  }))
  return [{ kind: 'submitted', takenAt: submittedAt, takenBy: residentId }, ...published, ...taken]
}

/** Other neighbours, the same ones in every run. */
function supportersOf(
  idea: SeedIdea,
  { id, residentId, people }: { id: string; residentId: string; people: readonly Person[] },
): string[] {
  const first = Number.parseInt(id.slice(0, 4), 16)
  const others = people.filter((person) => person.id !== residentId && person.id !== personaId('resident'))
  return Array.from({ length: idea.supporters }, (_, index) => others[(first + index) % others.length]!.id)
}
