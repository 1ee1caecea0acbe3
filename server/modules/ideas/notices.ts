import type { IdeaStepKind } from '../../../contract/ideas'
import type { NotificationKind } from '../../../contract/residents'
import type { Transaction } from '../../kernel/database'
import type { OutboxHandler, OutboxMessage } from '../../kernel/outbox'
import { insertNotices } from '../residents'
import { find, steps, type IdeaRow, type StepRow } from './repository'
import { headlineOf, LASTING_STEPS } from './rules'
import { supportersOf } from './support-repository'

const deeds: Readonly<Partial<Record<IdeaStepKind, string>>> = {
  accepted: '受理了',
  replied: '答复了',
  adopted: '采纳了',
  done: '办成了',
  declined: '这次没有采纳',
}

/** `市政所采纳了：站牌后能放 4 座靠背椅。` */
const answerText = (step: StepRow): string => `${step.unit ?? ''}${deeds[step.kind] ?? ''}：${step.text ?? ''}`

async function tell(
  tx: Transaction,
  idea: IdeaRow,
  message: { to: readonly string[]; kind: NotificationKind; text: string; at: Date },
): Promise<void> {
  if (message.to.length === 0) return
  const notice = { kind: message.kind, subjectId: idea.id, title: headlineOf(idea.text).headline, text: message.text }
  await insertNotices(tx, message.to.map((residentId) => ({ ...notice, residentId })), message.at)
}

async function subjectOf(tx: Transaction, message: OutboxMessage): Promise<{ idea: IdeaRow; step: StepRow } | null> {
  const { ideaId, stepId } = message.payload as { ideaId: string; stepId: string }
  const idea = await find(tx, ideaId, null)
  const step = (await steps(tx, ideaId)).find(({ id }) => id === stepId)
  return idea && step ? { idea, step } : null
}

const answered: OutboxHandler = async (tx, message) => {
  const subject = await subjectOf(tx, message)
  if (!subject) return
  const { idea, step } = subject
  const notice = { kind: 'idea_answered' as const, at: message.createdAt }
  await tell(tx, idea, { ...notice, to: [idea.residentId], text: answerText(step) })
  if (!LASTING_STEPS.includes(step.kind)) return
  const supporters = await supportersOf(tx, idea.id)
  await tell(tx, idea, { ...notice, to: supporters, text: `你支持的点子，${answerText(step)}` })
}

const reviewed: OutboxHandler = async (tx, message) => {
  const subject = await subjectOf(tx, message)
  if (!subject) return
  const { idea, step } = subject
  const notice = { to: [idea.residentId], at: message.createdAt }
  if (step.kind === 'published') {
    await tell(tx, idea, { ...notice, kind: 'idea_published', text: '查看过了，邻居们现在看得到，也可以支持。' })
  } else {
    const reason = step.text ?? '里面有不适合公开的内容。'
    await tell(tx, idea, { ...notice, kind: 'idea_withheld', text: `没有公开：${reason} 改一改可以再提。` })
  }
}

/** What becomes of the messages this module puts into the outbox: entries in the inboxes of those concerned. */
export const ideaHandlers: Readonly<Record<string, OutboxHandler>> = {
  'ideas.answered': answered,
  'ideas.reviewed': reviewed,
}
