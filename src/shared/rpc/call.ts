import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { Answer } from '../../../contract/answer'
import type { ErrorCode } from '../../../contract/errors'
import { localErrors } from '../../../contract/local-errors'
import type { Desk } from '../../../server/desk'

type Inputs = inferRouterInputs<Desk>
type Outputs = inferRouterOutputs<Desk>
type Names<Router> = {
  [Module in keyof Router & string]: `${Module}.${keyof Router[Module] & string}`
}[keyof Router & string]
type At<Router, Name extends string> = Name extends `${infer Module}.${infer Procedure}`
  ? Module extends keyof Router
    ? Procedure extends keyof Router[Module]
      ? Router[Module][Procedure]
      : never
    : never
  : never

/** Name of a procedure, `module.verb`. */
export type Procedure = Names<Inputs>
export type Input<Name extends Procedure> = At<Inputs, Name>
export type Output<Name extends Procedure> = At<Outputs, Name>

/** Carries one call to the server and its answer back. Never rejects: what did not arrive is `network.offline`. */
export type Transport = (procedure: string, input: unknown) => Promise<Answer<unknown>>

/** Asks the server. Rejects with `CallError` and nothing else. */
export type Call = <Name extends Procedure>(
  procedure: Name,
  ...input: Input<Name> extends void ? [] : [Input<Name>]
) => Promise<Output<Name>>

/** A refusal or a failure; `message` is a Chinese sentence that says what to do next. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = (code === 'network.offline' ? localErrors[code] : localErrors.unexpected).message,
    readonly details?: unknown,
  ) {
    super(message)
    this.name = 'CallError'
  }

  /** What to show for anything that was thrown; what is not ours becomes `unexpected`. */
  static from(thrown: unknown): CallError {
    return thrown instanceof CallError ? thrown : new CallError('unexpected')
  }
}

/**
 * The typed caller over a transport. A code that only a newer server knows passes through with that server's own
 * sentence; nothing here tells such codes apart.
 */
export function createCaller(transport: Transport): Call {
  return async <Name extends Procedure>(procedure: Name, ...[input]: readonly unknown[]) => {
    const answer = await transport(procedure, input)
    if (answer.ok) return answer.data as Output<Name>
    const { code, message, details } = answer.error
    throw new CallError(code as ErrorCode, message, details)
  }
}
