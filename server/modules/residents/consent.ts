import type { ConsentView } from '../../../contract/residents'
import type { Context } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { consentsOf } from './queries'
import { insertConsent } from './repository'
import { signIn } from './sign-in'

/**
 * Records that the caller read and agreed to a version of the privacy text; the first consent makes them a resident.
 * Agreeing again to the same version changes nothing and answers with the first time, whatever the request id.
 */
export async function consent(context: Context, input: { version: string }): Promise<ConsentView> {
  const residentId = context.residentId ?? (await becomeResident(context))
  await insertConsent(context.database, {
    id: newId(context.now),
    residentId,
    version: input.version,
    agreedAt: context.now,
  })
  const given = (await consentsOf(context.database, residentId)).find((one) => one.version === input.version)
  if (!given) throw new Failure('resident.not_found')
  return given
}

async function becomeResident(context: Context): Promise<string> {
  if (context.caller.kind !== 'identity') throw new Failure('login.required')
  return signIn(context.database, { identity: context.caller, now: context.now })
}
