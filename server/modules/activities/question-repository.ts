import type { QuestionDraft } from '../../../contract/sign-ups'
import { json, sql, type Queryable, type Transaction } from '../../kernel/database'
import type { AskedQuestion } from './audience-rules'

/** A question under its id, new or old. */
export type StoredQuestion = Omit<QuestionDraft, 'id'> & { readonly id: string }

/** The questions of an activity, in their order. */
export function questionsOf(database: Queryable, activityId: string): Promise<AskedQuestion[]> {
  return database.query<AskedQuestion>(sql`
    select id, kind, label, options, required from activity_questions
    where activity_id = ${activityId} and removed_at is null order by position`)
}

/** Makes an activity ask exactly these questions, in this order. What was answered to others is kept. */
export async function storeQuestions(
  tx: Queryable,
  activityId: string,
  { questions, now }: { questions: readonly StoredQuestion[]; now: Date },
): Promise<void> {
  const placed = questions.map((question, position) => ({ ...question, position }))
  await tx.query(sql`
    update activity_questions set removed_at = ${now}
    where activity_id = ${activityId} and removed_at is null and not id = any(${questions.map(({ id }) => id)})`)
  await tx.query(sql`
    insert into activity_questions (id, activity_id, position, kind, label, options, required)
    select id, ${activityId}, position, kind, label, array(select jsonb_array_elements_text(options)), required
    from jsonb_to_recordset(${json(placed)}::jsonb) as asked(id uuid, position int, kind text, label text, options jsonb, required boolean)
    on conflict (id) do update
    set position = excluded.position, kind = excluded.kind, label = excluded.label, options = excluded.options, required = excluded.required
    where activity_questions.activity_id = excluded.activity_id`)
}

interface NewAnswers {
  readonly signUpId: string
  readonly residentId: string | null
  readonly answers: readonly { readonly questionId: string; readonly answer: string }[]
  readonly now: Date
}

/** Keeps what somebody answered, with the label as it was asked. */
export async function insertAnswers(tx: Queryable, { signUpId, residentId, answers, now }: NewAnswers): Promise<void> {
  await tx.query(sql`
    insert into sign_up_answers (sign_up_id, question_id, resident_id, label, answer, answered_at)
    select ${signUpId}, question.id, ${residentId}::uuid, question.label, given.answer, ${now}
    from jsonb_to_recordset(${json(answers)}::jsonb) as given("questionId" uuid, answer text)
    join activity_questions question on question.id = given."questionId"
    on conflict do nothing`)
}

/** What a resident said the last time they were asked the same, by label. */
export async function lastAnswers(
  database: Queryable,
  residentId: string,
  labels: readonly string[],
): Promise<Map<string, string>> {
  if (labels.length === 0) return new Map()
  const rows = await database.query<{ label: string; answer: string }>(sql`
    select distinct on (label) label, answer from sign_up_answers
    where resident_id = ${residentId} and label = any(${labels}) order by label, answered_at desc`)
  return new Map(rows.map(({ label, answer }) => [label, answer]))
}

export interface AnswerRow {
  readonly signUpId: string
  readonly questionId: string
  readonly label: string
  readonly answer: string
}

/** What was answered in these sign-ups, in the order of the questions. */
export function answersOf(tx: Queryable | Transaction, signUpIds: readonly string[]): Promise<AnswerRow[]> {
  return tx.query<AnswerRow>(sql`
    select given.sign_up_id as "signUpId", given.question_id as "questionId", given.label, given.answer
    from sign_up_answers given join activity_questions question on question.id = given.question_id
    where given.sign_up_id = any(${signUpIds}) order by question.position`)
}
