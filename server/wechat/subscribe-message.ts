import * as v from 'valibot'
import type { Log } from '../kernel/log'
import type { Messenger, OutgoingMessage, SendOutcome } from '../kernel/messenger'
import type { AccessToken } from './access-token'
import { askWechat, WechatError, type Fetch } from './wechat-api'
import { withToken } from './with-token'

/** A template of this account: WeChat's id of it, and what it calls our fields, as `thing1`. */
export interface AccountTemplate {
  readonly id: string
  readonly keys: Readonly<Record<string, string>>
}

interface Options {
  readonly accessToken: AccessToken
  readonly fetch: Fetch
  readonly log: Log
  readonly templates: Readonly<Record<string, AccountTemplate>>
}

/** The person said no, or has used up what they accepted. */
const REFUSED = 43101

/** Wrong OPENID, template, field or page: the same message would be wrong again. */
const BAD = new Set([40003, 40037, 47003, 41030])

const Answer = v.object({ errcode: v.literal(0) })

/** WeChat's one-time messages (`subscribeMessage.send`). Never throws; of what went wrong only numbers are logged. */
export function createSubscribeMessage(options: Options): Messenger {
  return {
    send: async (message) => {
      const template = options.templates[message.template]
      if (!template) return 'bad'
      try {
        await withToken(options.accessToken, (token) => sendWith(token, options.fetch, { message, template }))
        return 'sent'
      } catch (error) {
        const outcome = outcomeOf(error)
        if (outcome !== 'refused') options.log.error('message.failed', error, { template: message.template, outcome })
        return outcome
      }
    },
  }
}

function outcomeOf(error: unknown): Exclude<SendOutcome, 'sent'> {
  const errcode = error instanceof WechatError ? error.errcode : null
  if (errcode === REFUSED) return 'refused'
  return errcode !== null && BAD.has(errcode) ? 'bad' : 'later'
}

interface Letter {
  readonly message: OutgoingMessage
  readonly template: AccountTemplate
}

async function sendWith(token: string, fetch: Fetch, { message, template }: Letter): Promise<void> {
  const data = Object.entries(message.fields).map(([name, value]) => [template.keys[name] ?? name, { value }] as const)
  await askWechat(fetch, {
    path: `/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`,
    body: {
      touser: message.openid, template_id: template.id, page: message.page, lang: 'zh_CN', data: Object.fromEntries(data),
    },
    answer: Answer,
  })
}
