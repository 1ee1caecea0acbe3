import { messageTemplates, templateFields, type MessageTemplate } from '../../contract/messages'
import { systemClock } from '../kernel/clock'
import { createLog, type Log } from '../kernel/log'
import type { Messenger } from '../kernel/messenger'
import { createAccessToken } from './access-token'
import { createSubscribeMessage, type AccountTemplate } from './subscribe-message'
import type { Fetch } from './wechat-api'

interface Tools {
  readonly fetch: Fetch
  readonly log: Log
}

const tools: Tools = { fetch: (url, init) => fetch(url, init), log: createLog((line) => console.error(line)) }

/**
 * What sends WeChat messages, with `WECHAT_APP_ID`, `WECHAT_APP_SECRET` and `WECHAT_TEMPLATES`; null where one of them
 * is not set: then people find everything in the inbox only.
 */
export function messengerFrom(environment: NodeJS.ProcessEnv, { fetch, log }: Tools = tools): Messenger | null {
  const [appId, secret] = [environment['WECHAT_APP_ID'], environment['WECHAT_APP_SECRET']]
  const templates = readTemplates(environment['WECHAT_TEMPLATES'] ?? '')
  if (!appId || !secret || Object.keys(templates).length === 0) return null
  const accessToken = createAccessToken({ appId, secret, fetch, clock: systemClock })
  return createSubscribeMessage({ accessToken, fetch, log, templates })
}

/**
 * Reads `offer=ID:thing1,time2,time3,thing4;reminder=…`: per template WeChat's id, then what WeChat calls our fields,
 * in the order of contract/messages.ts. Throws one sentence that names the template that cannot be so.
 */
export function readTemplates(text: string): Partial<Record<MessageTemplate, AccountTemplate>> {
  const entries = text.split(';').map((part) => part.trim()).filter(Boolean)
  return Object.fromEntries(entries.map(readTemplate))
}

function readTemplate(entry: string): [MessageTemplate, AccountTemplate] {
  const [, word = '', id = '', list = ''] = /^(\w+)=([\w-]+):([\w,]+)$/.exec(entry) ?? []
  const name = messageTemplates.find((one) => one === word)
  if (!name) throw new Error(`WECHAT_TEMPLATES holds ${entry}; it looks like offer=ID:thing1,time2,…; docs/messages.md.`)
  const [keys, fields] = [list.split(','), templateFields[name]]
  const fits = keys.length === fields.length && fields.every(([, type], at) => keys[at]?.replace(/\d+$/, '') === type)
  const wanted = fields.map(([field, type]) => `${type} (${field})`).join(', ')
  if (!fits) throw new Error(`WECHAT_TEMPLATES: ${name} needs the fields ${wanted}, in this order; docs/messages.md.`)
  return [name, { id, keys: Object.fromEntries(fields.map(([field], at) => [field, keys[at] ?? ''])) }]
}
