import { createHash } from 'node:crypto'
import { Failure } from './failure'
import { json, sql, type Database, type Transaction } from './database'

interface WriteContext {
  readonly database: Database
  readonly residentId: string
  readonly now: Date
}

interface WriteInput {
  readonly requestId: string
}

/**
 * Runs a write once per person, procedure and `requestId`, in one transaction, and remembers its answer: a repeat gets
 * the first answer unchanged, even while the first is still running. The same id with another input is
 * `request.reused`. A failed write leaves no trace, so it can be repeated with the same id.
 */
export async function writeOnce<Answer>(
  context: WriteContext,
  procedure: string,
  { input, work }: { input: WriteInput; work: (tx: Transaction) => Promise<Answer> },
): Promise<Answer> {
  const key = { procedure, hash: hashOf(input), requestId: input.requestId }
  return context.database.transaction(async (tx) => {
    if (!(await claim(tx, context, key))) return repeated<Answer>(tx, context, key)
    const answer = await work(tx)
    await tx.query(sql`
      update request_keys set answer = ${json(answer)}
      where actor_id = ${context.residentId} and procedure = ${procedure} and request_id = ${input.requestId}`)
    return answer
  })
}

/** What this request was answered before; null when it was not. Asks the write itself, which then leaves no trace. */
export async function firstAnswer<Answer>(
  context: WriteContext,
  procedure: string,
  input: WriteInput,
): Promise<Answer | null> {
  const unanswered = new Error('unanswered')
  try {
    return await writeOnce<Answer>(context, procedure, { input, work: () => Promise.reject(unanswered) })
  } catch (error) {
    if (error === unanswered) return null
    throw error
  }
}

interface RequestKey {
  readonly procedure: string
  readonly hash: string
  readonly requestId: string
}

/** Inserts the key; a concurrent twin waits here for the first to end. */
async function claim(tx: Transaction, context: WriteContext, key: RequestKey): Promise<boolean> {
  const claimed = await tx.query(sql`
    insert into request_keys (actor_id, procedure, request_id, input_hash, created_at)
    values (${context.residentId}, ${key.procedure}, ${key.requestId}, ${key.hash}, ${context.now})
    on conflict do nothing returning 1`)
  return claimed.length === 1
}

async function repeated<Answer>(tx: Transaction, context: WriteContext, key: RequestKey): Promise<Answer> {
  const [first] = await tx.query<{ answer: Answer; inputHash: string }>(sql`
    select answer, input_hash as "inputHash" from request_keys
    where actor_id = ${context.residentId} and procedure = ${key.procedure} and request_id = ${key.requestId}`)
  if (first?.inputHash !== key.hash) throw new Failure('request.reused')
  return first.answer
}

function hashOf(input: WriteInput): string {
  return createHash('sha256').update(json(input)).digest('base64url')
}
