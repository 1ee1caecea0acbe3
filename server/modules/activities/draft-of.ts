import type { SeriesTemplate } from '../../../contract/series'
import type { Transaction } from '../../kernel/database'
import { questionsOf } from './question-repository'
import type { ActivityRow } from './repository'

/** An activity as staff would write it. */
export async function draftOf(
  tx: Transaction,
  row: ActivityRow,
): Promise<Omit<SeriesTemplate, 'opensDaysBefore'>> {
  const { title, kind, stationId, description, room, bring, lecturer, lessonId, forms, remoteLink, audience } = row
  const { companionsMax, needsApproval, promotion } = row
  const questions = await questionsOf(tx, row.lineId)
  return {
    title, kind, stationId, description, room, bring, lecturer, lessonId, remoteLink,
    audience, companionsMax, needsApproval, promotion,
    forms: [...forms],
    capacity: null,
    pools: row.pools.map(({ mode, who, capacity, releasesAt }) => ({
      mode, who, capacity, releasesAt: releasesAt === null ? null : new Date(releasesAt).toISOString(),
    })),
    questions: questions.map((question) => ({ ...question, options: [...question.options] })),
  }
}
