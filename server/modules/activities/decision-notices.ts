import type { NotificationKind } from '../../../contract/residents'
import type { OutboxHandler } from '../../kernel/outbox'
import { tellParties, type Message } from './notices'

interface Payload {
  readonly signUpIds: readonly string[]
  /** What staff wrote for the person; empty: nothing. */
  readonly reason?: string
  /** Rank in the waiting list; null: none. */
  readonly position?: number | null
}

/** Tells the parties of a decision in the same words; `text` is the sentence, and the place stands at its end. */
const telling = (kind: NotificationKind, text: (payload: Payload) => string): OutboxHandler =>
  async (tx, { payload, createdAt }) => {
    const decision = payload as Payload
    const message: Message = { kind, text: (_, place) => `${text(decision)}${place}。` }
    await tellParties(tx, decision.signUpIds, { at: createdAt, message: () => message })
  }

/** `：原因` at the end of a sentence; nothing when staff wrote nothing. */
const said = ({ reason = '' }: Payload): string => (reason === '' ? '' : `：${reason}`)

const approved = ({ position = null }: Payload): string =>
  position === null ? '站里看过了，给你报上了。' : `站里看过了，现在排候补第 ${position} 位，有名额就按顺序给你。`

/** What residents are told when staff have decided about their sign-up. */
export const decisionHandlers: Readonly<Record<string, OutboxHandler>> = {
  'activities.approved': telling('sign_up_approved', approved),
  'activities.rejected': telling('sign_up_rejected', (payload) => `这次没有报上${said(payload)}。`),
  'activities.removed': telling('sign_up_removed', (payload) => `站里取消了你的报名${said(payload)}。有疑问打电话给站里。`),
  'activities.moved': telling('sign_up_moved', () => '站里给你换了一类名额，打开看看是哪一类。'),
  'activities.withdrawal_agreed': telling('withdrawal_agreed', (payload) => `站里同意了，已经取消${said(payload)}。`),
  'activities.withdrawal_declined': telling('withdrawal_declined', (payload) => `站里没有同意取消${said(payload)}。名额还给你留着。`),
}
