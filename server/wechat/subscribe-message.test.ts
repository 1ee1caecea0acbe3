import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createLog } from '../kernel/log'
import { messengerFrom, readTemplates } from './messenger-from'
import type { Fetch } from './wechat-api'

type Reply = Record<string, unknown> | string | null

const TEMPLATES = 'change=TPL-1:thing1,phrase2,time3,thing4'
const message = {
  openid: 'oFangFangFangFangFangFangFa', template: 'change', page: 'features/activities/pages/detail/index?id=a',
  fields: { activity: '旧衣改布袋', what: '改期了', startsAt: '2026年3月3日 12:00', place: '望湖驿站' },
}

let server: Server
let asked: { path: string; body: unknown }[]
let replies: Reply[]
let lines: string[]

/** Stands in for api.weixin.qq.com: gives tokens, and answers messages with what the test put in line. */
beforeAll(async () => {
  server = createServer((request, response) => {
    void readText(request).then((text) => {
      const path = request.url ?? ''
      asked.push({ path, body: JSON.parse(text) })
      const token = { access_token: `token-${asked.length}`, expires_in: 7200 }
      const reply = path.startsWith('/cgi-bin/stable_token') ? token : replies.shift() ?? null
      if (reply === null) return response.destroy()
      return response.end(typeof reply === 'string' ? reply : JSON.stringify(reply))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  lines = []
  replies = [{ errcode: 0, errmsg: 'ok', msgid: 1 }]
})

const fetchFromHere: Fetch = (url, init) => {
  const { port } = server.address() as AddressInfo
  return fetch(url.replace('https://api.weixin.qq.com', `http://127.0.0.1:${port}`), init)
}
const configured = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's3cret', WECHAT_TEMPLATES: TEMPLATES }
const messenger = (environment: NodeJS.ProcessEnv = configured) =>
  messengerFrom(environment, { fetch: fetchFromHere, log: createLog((line) => lines.push(line)) })
const send = () => messenger()!.send(message)

test('a message is sent as WeChat wants it, its fields under the names of the account’s template', async () => {
  expect(await send()).toBe('sent')
  expect(asked[1]).toEqual({
    path: '/cgi-bin/message/subscribe/send?access_token=token-1',
    body: {
      touser: message.openid, template_id: 'TPL-1', page: message.page, lang: 'zh_CN',
      data: {
        thing1: { value: '旧衣改布袋' }, phrase2: { value: '改期了' }, time3: { value: '2026年3月3日 12:00' }, thing4: { value: '望湖驿站' },
      },
    },
  })
  expect(lines).toEqual([])
})

test.each<[string, Reply, string]>([
  ['the person takes none', { errcode: 43101, errmsg: 'user refuse to accept the msg' }, 'refused'],
  ['a field is wrong', { errcode: 47003, errmsg: 'argument invalid! data.thing1.value invalid' }, 'bad'],
  ['the template is gone', { errcode: 40037, errmsg: 'invalid template_id' }, 'bad'],
  ['WeChat is busy', { errcode: -1, errmsg: 'system error' }, 'later'],
  ['the quota is used up', { errcode: 45009, errmsg: 'reach max api daily quota limit' }, 'later'],
  ['no JSON comes', '<html>502</html>', 'later'],
  ['nothing comes', null, 'later'],
])('%s', async (_case, reply, outcome) => {
  replies = [reply]
  expect(await send()).toBe(outcome)
  expect(lines).toHaveLength(outcome === 'refused' ? 0 : 1)
  for (const secret of [message.openid, '旧衣', 'token-1', 's3cret']) expect(lines.join()).not.toContain(secret)
})

test('a token that WeChat refuses is renewed, once', async () => {
  replies = [{ errcode: 40001 }, { errcode: 0 }]
  expect(await send()).toBe('sent')
  replies = [{ errcode: 42001 }, { errcode: 42001 }]
  expect(await send()).toBe('later')
})

test('of a template that is not configured nothing is sent', async () => {
  expect(await messenger()!.send({ ...message, template: 'offer' })).toBe('bad')
  expect(asked).toEqual([])
})

describe('a host', () => {
  test.each([{}, { ...configured, WECHAT_APP_ID: '' }, { ...configured, WECHAT_TEMPLATES: ' ' }])(
    'without all it needs (%j) sends no messages',
    (environment) => { expect(messenger(environment)).toBeNull() },
  )

  test('reads several templates', () => {
    expect(readTemplates(`${TEMPLATES}; survey=TPL-2:thing7,thing1;`).survey)
      .toEqual({ id: 'TPL-2', keys: { activity: 'thing7', note: 'thing1' } })
  })

  test.each([
    ['prize=TPL:thing1', 'holds prize=TPL:thing1'],
    ['offer', 'holds offer'],
    ['survey=TPL:thing1', 'survey needs the fields thing (activity), thing (note)'],
    ['survey=TPL:thing1,time2', 'survey needs the fields'],
  ])('says what is wrong with %s', (text, sentence) => {
    expect(() => readTemplates(text)).toThrow(sentence)
  })
})
