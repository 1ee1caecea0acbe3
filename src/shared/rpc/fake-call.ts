import { errors, type ErrorCode } from '../../../contract/errors'
import { CallError, type Call, type Input, type Output, type Procedure } from './call'

type Answers = { [Name in Procedure]?: (input: Input<Name>) => Output<Name> | Promise<Output<Name>> }

/** A server for store tests: answers by name, and remembers what was sent in `sent`. */
export interface FakeCall extends Call {
  readonly sent: { procedure: Procedure; input: unknown }[]
  /** The inputs sent to one procedure, in order. */
  sentTo<Name extends Procedure>(procedure: Name): Input<Name>[]
  /** Makes the next calls of `procedure` fail with these codes, one each, after which it answers again. */
  failNext(procedure: Procedure, ...codes: ErrorCode[]): void
}

/** Builds the server from one function per procedure; a procedure without one is `procedure.unknown`. */
export function fakeCall(answers: Answers): FakeCall {
  const sent: { procedure: Procedure; input: unknown }[] = []
  const failures = new Map<Procedure, ErrorCode[]>()
  const call = async (procedure: Procedure, input?: unknown): Promise<unknown> => {
    sent.push({ procedure, input })
    const code = failures.get(procedure)?.shift()
    if (code) throw new CallError(code, errors[code].message)
    const answer = answers[procedure] as ((input: unknown) => unknown) | undefined
    if (!answer) throw new CallError('procedure.unknown')
    return answer(input)
  }
  return Object.assign(call as Call, {
    sent,
    sentTo: <Name extends Procedure>(procedure: Name) =>
      sent.filter((one) => one.procedure === procedure).map((one) => one.input as Input<Name>),
    failNext: (procedure: Procedure, ...codes: ErrorCode[]) => {
      failures.set(procedure, [...(failures.get(procedure) ?? []), ...codes])
    },
  })
}
