import * as v from 'valibot'
import { Count, RequestId } from './primitives'
import type { NotificationKind } from './residents'

/**
 * The WeChat messages (订阅消息) there are, by what they spend: one acceptance, one message of that template. In the
 * order in which they matter: an offer that nobody sees is a place lost, a survey can be left out.
 */
export const messageTemplates = ['offer', 'change', 'reminder', 'survey'] as const
export const MessageTemplate = v.picklist(messageTemplates)
export type MessageTemplate = v.InferOutput<typeof MessageTemplate>

/** WeChat's kinds of fields with the longest value each takes, characters; a time has a form instead. */
export const fieldLimits = { thing: 20, phrase: 5, name: 10, time: 20 } as const
export type FieldType = keyof typeof fieldLimits

/** What a message can say. */
export type MessageField = 'activity' | 'until' | 'startsAt' | 'place' | 'note' | 'what'

/** The fields of each template, in the order in which a deployment names them, with the kind WeChat gives them. */
export const templateFields: Record<MessageTemplate, readonly (readonly [MessageField, FieldType])[]> = {
  offer: [['activity', 'thing'], ['until', 'time'], ['startsAt', 'time'], ['place', 'thing']],
  change: [['activity', 'thing'], ['what', 'phrase'], ['startsAt', 'time'], ['place', 'thing']],
  reminder: [['activity', 'thing'], ['startsAt', 'time'], ['place', 'thing'], ['note', 'thing']],
  survey: [['activity', 'thing'], ['note', 'thing']],
}

interface Spending {
  readonly template: MessageTemplate
  /** The message's phrase, at most five characters. */
  readonly what: string
}

/** Which notices go out as WeChat messages too; the earlier one is served first where rights are scarce. */
export const messageOf: Partial<Record<NotificationKind, Spending>> = {
  sign_up_offered: { template: 'offer', what: '等你答复' },
  activity_cancelled: { template: 'change', what: '取消了' },
  activity_changed: { template: 'change', what: '改了' },
  sign_up_promoted: { template: 'change', what: '有名额了' },
  activity_reminder: { template: 'reminder', what: '快开始了' },
}

/** `residents.grantMessages`: the templates a person accepted in WeChat's own dialogue, each good for one message. */
export const GrantMessagesInput = v.strictObject({
  accepted: v.pipe(
    v.array(MessageTemplate),
    v.minLength(1),
    v.maxLength(messageTemplates.length),
    v.check((accepted) => new Set(accepted).size === accepted.length),
  ),
  requestId: RequestId,
})
export const GrantMessagesView = v.strictObject({ granted: Count })
