import type { MessageTemplate } from '../../../contract/messages'
import { newRequestId } from '@/shared/rpc/request-id'
import type { Deps } from '@/shared/store'
import type { MainAct } from './main-act'

/** WeChat's ids of the templates this build was made with; none of one that is not configured. */
export type TemplateIds = Readonly<Partial<Record<MessageTemplate, string>>>

/** What somebody who signs up may want to be told outside the app; of a place they wait for, first of all that. */
const wanted: Record<'sign_up' | 'wait', readonly MessageTemplate[]> = {
  sign_up: ['change', 'reminder'],
  wait: ['offer', 'change', 'reminder'],
}

/**
 * Asks, out of the very tap that signs up, for the messages that matter now, and tells the server what was accepted.
 * Says nothing where there is nothing to ask, nobody to tell it of or somebody who does not want any: all of it is in
 * the inbox. Never rejects.
 */
export async function askForMessages({ device, session, call }: Deps, kind: MainAct['kind'], ids: TemplateIds): Promise<void> {
  const { askForMessages: ask } = device
  if (!ask || !session.isResident || (kind !== 'sign_up' && kind !== 'wait')) return
  const templates = wanted[kind].filter((template) => ids[template])
  if (templates.length === 0) return
  const yes = await ask(templates.flatMap((template) => ids[template] ?? []))
  const accepted = templates.filter((template) => yes.includes(ids[template] ?? ''))
  if (accepted.length === 0) return
  // What gets lost here costs a message, not a place: the inbox has it.
  await call('residents.grantMessages', { accepted, requestId: newRequestId() }).catch(() => undefined)
}
