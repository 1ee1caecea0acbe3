import { CallError, type Call, type Input, type Output, type Procedure } from './call'
import { newRequestId } from './request-id'

/** A procedure that writes: its input carries a `requestId`. */
export type WriteProcedure = {
  [Name in Procedure]: Input<Name> extends { requestId: string } ? Name : never
}[Procedure]
export type WriteInput<Name extends WriteProcedure> = Omit<Input<Name>, 'requestId'>

/** Where an attempt without an answer is kept when it has to survive the closing of the app. */
export interface AttemptSlot {
  get(): unknown
  set(attempt: Attempt): void
  clear(): void
}

interface Attempt {
  readonly key: string
  readonly requestId: string
}

/**
 * What one person wants about one subject: this activity, this idea. A second tap while the first is under way gets
 * the same promise. The `requestId` is kept until a definite answer arrives, so that a retry after `network.offline`
 * gets the first answer; wanting something else (another procedure or input) is a new intention with a new id.
 */
export class Intention {
  private attempt: Attempt | null
  private sending: { readonly key: string; readonly answer: Promise<unknown> } | null = null

  constructor(
    private readonly call: Call,
    private readonly slot?: AttemptSlot,
  ) {
    this.attempt = attemptFrom(slot?.get())
  }

  /** Sends `input` with its `requestId`. Rejects with `CallError`. */
  send<Name extends WriteProcedure>(procedure: Name, input: WriteInput<Name>): Promise<Output<Name>> {
    const key = JSON.stringify([procedure, input])
    if (this.sending?.key === key) return this.sending.answer as Promise<Output<Name>>
    const answer = this.deliver(procedure, input, this.attemptFor(key))
    this.sending = { key, answer }
    return answer
  }

  private attemptFor(key: string): Attempt {
    const attempt = this.attempt?.key === key ? this.attempt : { key, requestId: newRequestId() }
    this.attempt = attempt
    this.slot?.set(attempt)
    return attempt
  }

  private async deliver<Name extends WriteProcedure>(
    procedure: Name,
    input: WriteInput<Name>,
    attempt: Attempt,
  ): Promise<Output<Name>> {
    const send = this.call as (procedure: Name, input: unknown) => Promise<Output<Name>>
    try {
      const answer = await send(procedure, { ...input, requestId: attempt.requestId })
      this.settle(attempt)
      return answer
    } catch (error) {
      if (isDefinite(CallError.from(error))) this.settle(attempt)
      throw error
    } finally {
      if (this.sending?.key === attempt.key) this.sending = null
    }
  }

  private settle(attempt: Attempt): void {
    if (this.attempt !== attempt) return
    this.attempt = null
    this.slot?.clear()
  }
}

/** One intention per subject of a list, by the subject's id. */
export class Intentions {
  private readonly bySubject = new Map<string, Intention>()

  constructor(private readonly call: Call) {}

  /** The intention about this subject; the same one every time. */
  of(subject: string): Intention {
    const known = this.bySubject.get(subject)
    if (known) return known
    const fresh = new Intention(this.call)
    this.bySubject.set(subject, fresh)
    return fresh
  }
}

/** After these nobody knows whether the server did it. */
const unknowing: readonly string[] = ['network.offline', 'unexpected', 'server.busy']

const isDefinite = ({ code }: CallError): boolean => !unknowing.includes(code)

function attemptFrom(stored: unknown): Attempt | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { key, requestId } = stored as Partial<Attempt>
  return typeof key === 'string' && typeof requestId === 'string' ? { key, requestId } : null
}
