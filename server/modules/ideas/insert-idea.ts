import type { IdeaStepKind } from '../../../contract/ideas'
import { json, sql, type Transaction } from '../../kernel/database'
import { newId } from '../../kernel/ids'

/** An idea as it enters the books: one just handed in has one or two steps, a seeded one its whole history. */
export interface NewIdea {
  readonly id: string
  readonly residentId: string
  readonly text: string
  readonly anonymous: boolean
  readonly stationId: string | null
  /** Oldest first. The first is `submitted`; `published` makes it visible. */
  readonly steps: readonly [FirstStep, ...NewIdeaStep[]]
  readonly supports: readonly { readonly residentId: string; readonly supportedAt: Date }[]
}

export interface NewIdeaStep {
  readonly kind: IdeaStepKind
  readonly takenAt: Date
  readonly takenBy: string | null
  readonly unit?: string
  readonly text?: string
}

type FirstStep = NewIdeaStep & { readonly kind: 'submitted' }

/** Writes an idea with its steps and supporters; an id that is there already is left alone, and the answer is false. */
export async function insertIdea(tx: Transaction, idea: NewIdea): Promise<boolean> {
  const publishedAt = idea.steps.find(({ kind }) => kind === 'published')?.takenAt ?? null
  const inserted = await tx.query(sql`
    insert into ideas (id, resident_id, text, anonymous, station_id, submitted_at, published_at, support_count)
    values (${idea.id}, ${idea.residentId}, ${idea.text}, ${idea.anonymous}, ${idea.stationId},
            ${idea.steps[0].takenAt}, ${publishedAt}, ${idea.supports.length})
    on conflict (id) do nothing returning 1`)
  if (inserted.length === 0) return false
  await insertSteps(tx, idea)
  if (idea.supports.length > 0) await insertSupports(tx, idea)
  return true
}

async function insertSteps(tx: Transaction, { id: ideaId, steps }: NewIdea): Promise<void> {
  const rows = steps.map((step) => ({
    id: newId(step.takenAt),
    kind: step.kind,
    unit: step.unit ?? null,
    text: step.text ?? null,
    taken_by: step.takenBy,
    taken_at: step.takenAt,
  }))
  await tx.query(sql`
    insert into idea_steps (id, idea_id, kind, unit, text, taken_by, taken_at)
    select id, ${ideaId}::uuid, kind, unit, text, taken_by, taken_at
    from jsonb_to_recordset(${json(rows)}::jsonb)
      as step(id uuid, kind text, unit text, text text, taken_by uuid, taken_at timestamptz)`)
}

async function insertSupports(tx: Transaction, { id: ideaId, supports }: NewIdea): Promise<void> {
  const rows = supports.map(({ residentId, supportedAt }) => ({ resident_id: residentId, supported_at: supportedAt }))
  await tx.query(sql`
    insert into idea_supports (idea_id, resident_id, supported_at)
    select ${ideaId}::uuid, resident_id, supported_at
    from jsonb_to_recordset(${json(rows)}::jsonb) as support(resident_id uuid, supported_at timestamptz)`)
}
