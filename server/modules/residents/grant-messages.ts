import type { MessageTemplate } from '../../../contract/messages'
import type { ResidentContext } from '../../kernel/context'
import { writeOnce } from '../../kernel/write'
import { insertRights } from './message-repository'

interface Granted {
  readonly accepted: readonly MessageTemplate[]
  readonly requestId: string
}

/** Notes what a resident accepted in WeChat's dialogue: one message of each of these templates. */
export async function grantMessages(context: ResidentContext, input: Granted): Promise<{ granted: number }> {
  return writeOnce(context, 'residents.grantMessages', {
    input,
    work: async (tx) => {
      await insertRights(tx, context.residentId, { accepted: input.accepted, now: context.now })
      return { granted: input.accepted.length }
    },
  })
}
