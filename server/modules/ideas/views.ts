import { IdeaAnswerKind, type IdeaStepView, type IdeaSummary, type IdeaView } from '../../../contract/ideas'
import type { Queryable } from '../../kernel/database'
import { nicknamesOf } from '../residents'
import { stationNamesOf } from '../stations'
import { abilities, isAuthor, type Viewer } from './policy'
import type { IdeaRow, StepRow } from './repository'
import { authorLabel, headlineOf, stateAfter } from './rules'

/** Names that ideas show but do not hold. */
interface Names {
  readonly nicknames: ReadonlyMap<string, string>
  readonly stations: ReadonlyMap<string, string>
}

/** Reads the names a list of ideas shows, in two statements. Whoever asked not to be named is not even looked up. */
export async function namesFor(
  database: Queryable,
  ideas: readonly IdeaRow[],
  staffIds: readonly string[] = [],
): Promise<Names> {
  const authorIds = ideas.filter((idea) => !idea.anonymous).map((idea) => idea.residentId)
  const nicknames = await nicknamesOf(database, [...authorIds, ...staffIds])
  const stations = await stationNamesOf(database, ideas.flatMap((idea) => idea.stationId ?? []))
  return { nicknames, stations }
}

/** An idea in a list. Its author counts as supporting it, beside the neighbours that `supportCount` counts. */
export function summaryView(idea: IdeaRow, names: Names, viewer: Viewer): IdeaSummary {
  const { headline, body } = headlineOf(idea.text)
  const stationName = idea.stationId === null ? undefined : names.stations.get(idea.stationId)
  const mine = isAuthor(idea, viewer)
  return {
    id: idea.id,
    headline,
    body,
    state: stateAfter(idea.decisiveKind),
    submittedAt: idea.submittedAt.toISOString(),
    author: authorLabel(idea.anonymous, names.nicknames.get(idea.residentId)),
    station: idea.stationId !== null && stationName !== undefined ? { id: idea.stationId, name: stationName } : null,
    unit: idea.unit,
    supportCount: idea.supportCount,
    supported: mine || idea.supported,
    mine,
  }
}

/** An idea with everything that happened to it and what the viewer can do. */
export function ideaView(
  idea: IdeaRow,
  steps: readonly StepRow[],
  { names, viewer, mayAnswer }: { names: Names; viewer: Viewer; mayAnswer: boolean },
): IdeaView {
  return {
    ...summaryView(idea, names, viewer),
    timeline: steps.map((step) => stepView(step, names)),
    can: abilities(idea, steps, { viewer, mayAnswer }),
  }
}

/** Whose answers have a person's name beside them; who submitted or reviewed an idea is not told here. */
export const isAnswer = (step: StepRow): boolean => IdeaAnswerKind.options.some((kind) => kind === step.kind)

function stepView(step: StepRow, names: Names): IdeaStepView {
  const isNamed = step.takenBy !== null && isAnswer(step)
  return {
    kind: step.kind,
    at: step.takenAt.toISOString(),
    unit: step.unit,
    person: isNamed ? (names.nicknames.get(step.takenBy) ?? null) : null,
    text: step.text,
  }
}
