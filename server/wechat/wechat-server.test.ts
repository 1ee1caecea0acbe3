import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../kernel/clock'
import { createLog } from '../kernel/log'
import { createAccessToken } from './access-token'
import { contentCheckFrom } from './content-check-from'
import { createMsSecCheck } from './ms-sec-check'
import type { Fetch } from './wechat-api'

interface Asked {
  readonly path: string
  readonly body: Record<string, unknown>
}

/** JSON, other text, or a connection that breaks. */
type Reply = Record<string, unknown> | string | null

const TEN = new Date('2026-03-02T02:00:00Z')
const author = { openid: 'oFangFangFangFangFangFangFa' }

let server: Server
let asked: Asked[]
let tokens: Reply[]
let checks: Reply[]
let status: number
let lines: string[]
let clock: FixedClock

/** Stands in for api.weixin.qq.com: answers what the test put in line, the last answer for ever. */
beforeAll(async () => {
  server = createServer((request, response) => {
    void record(request).then((replies) => {
      const reply = replies.length > 1 ? replies.shift() : replies[0]
      if (reply === null) return response.destroy()
      response.writeHead(status, { 'content-type': 'application/json' })
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
  tokens = [{ access_token: 'token-1', expires_in: 7200 }]
  checks = [{ errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 }, trace_id: 'a' }]
  status = 200
  lines = []
  clock = new FixedClock(TEN)
})

async function record(request: IncomingMessage): Promise<Reply[]> {
  const body = JSON.parse(await readText(request)) as Record<string, unknown>
  asked.push({ path: request.url ?? '', body })
  return request.url?.startsWith('/cgi-bin/stable_token') ? tokens : checks
}

const fetchFromHere: Fetch = (url, init) => {
  const { port } = server.address() as AddressInfo
  return fetch(url.replace('https://api.weixin.qq.com', `http://127.0.0.1:${port}`), init)
}
const tokenSource = () => createAccessToken({ appId: 'wx1', secret: 's3cret', fetch: fetchFromHere, clock })
const log = createLog((line) => lines.push(line))
const check = () => createMsSecCheck({ accessToken: tokenSource(), fetch: fetchFromHere, log })
const minutesLater = (minutes: number) => clock.moveTo(new Date(TEN.getTime() + minutes * 60_000))
const paths = () => asked.map(({ path }) => path.split('?')[0])

describe('the access token', () => {
  test('is asked for as WeChat wants it', async () => {
    expect(await tokenSource().get()).toBe('token-1')
    expect(asked).toEqual([{
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: 'wx1', secret: 's3cret', force_refresh: false },
    }])
  })

  test('is kept until five minutes before its end', async () => {
    tokens = [{ access_token: 'token-1', expires_in: 7200 }, { access_token: 'token-2', expires_in: 7200 }]
    const source = tokenSource()
    await source.get()
    minutesLater(114.9)
    expect(await source.get()).toBe('token-1')
    expect(asked).toHaveLength(1)
    minutesLater(115)
    expect(await source.get()).toBe('token-2')
  })

  test('is asked for once by many at the same moment', async () => {
    const source = tokenSource()
    expect(new Set(await Promise.all(Array.from({ length: 20 }, () => source.get())))).toEqual(new Set(['token-1']))
    expect(asked).toHaveLength(1)
  })

  test('is asked for again after a failure, which is not remembered', async () => {
    tokens = [{ errcode: 40125, errmsg: 'invalid appsecret' }, { access_token: 'token-2', expires_in: 7200 }]
    const source = tokenSource()
    await expect(source.get()).rejects.toMatchObject({ errcode: 40125 })
    expect(await source.get()).toBe('token-2')
  })

  test.each<[string, Reply]>([
    ['no token', { expires_in: 7200 }], ['an empty token', { access_token: '', expires_in: 7200 }], ['no JSON', '<html>'],
  ])('fails on %s', async (_case, reply) => {
    tokens = [reply]
    await expect(tokenSource().get()).rejects.toThrow()
  })
})

describe('the platform\'s text check', () => {
  test('is asked as version 2, as a forum, with the author\'s OPENID', async () => {
    expect(await check().checkText('桥头装盏灯', author)).toBe('pass')
    expect(asked[1]).toEqual({
      path: '/wxa/msg_sec_check?access_token=token-1',
      body: { version: 2, scene: 3, openid: author.openid, content: '桥头装盏灯' },
    })
  })

  test.each([['pass', 'pass'], ['review', 'review'], ['risky', 'refuse']])('%s means %s', async (suggest, verdict) => {
    checks = [{ errcode: 0, errmsg: 'ok', result: { suggest, label: 100 } }]
    expect(await check().checkText('桥头装盏灯', author)).toBe(verdict)
  })

  test.each<[string, Reply]>([
    ['an error', { errcode: -1, errmsg: 'system error' }],
    ['an author it does not know', { errcode: 40003, errmsg: 'invalid openid' }],
    ['an author who was away for two hours', { errcode: 61010, errmsg: 'code is expired' }],
    ['a full quota', { errcode: 45009, errmsg: 'reach max api daily quota limit' }],
    ['a suggestion we do not know', { errcode: 0, result: { suggest: 'maybe' } }],
    ['no suggestion', { errcode: 0, errmsg: 'ok' }],
    ['no JSON', '<html>502</html>'],
    ['nothing at all', null],
  ])('in doubt leaves the text to a person: %s', async (_case, reply) => {
    checks = [reply]
    expect(await check().checkText('桥头装盏灯', author)).toBe('review')
    expect(lines).toHaveLength(1)
  })

  test('does not take a pass from a broken answer', async () => {
    status = 500
    expect(await check().checkText('桥头装盏灯', author)).toBe('review')
  })

  test('is not asked without an OPENID, nor about a text too long for it', async () => {
    expect(await check().checkText('桥头装盏灯', { openid: null })).toBe('review')
    expect(await check().checkText('灯'.repeat(2501), author)).toBe('review')
    expect(asked).toEqual([])
    expect(await check().checkText('灯'.repeat(2500), author)).toBe('pass')
  })

  test('asks for another token, once, when its own is refused', async () => {
    tokens = [{ access_token: 'token-1', expires_in: 7200 }, { access_token: 'token-2', expires_in: 7200 }]
    checks = [{ errcode: 40001, errmsg: 'invalid credential' }, { errcode: 0, result: { suggest: 'pass' } }]
    expect(await check().checkText('桥头装盏灯', author)).toBe('pass')
    expect(asked.map(({ path }) => path)).toEqual([
      '/cgi-bin/stable_token', '/wxa/msg_sec_check?access_token=token-1',
      '/cgi-bin/stable_token', '/wxa/msg_sec_check?access_token=token-2',
    ])
    checks = [{ errcode: 42001, errmsg: 'access_token expired' }]
    expect(await check().checkText('桥头装盏灯', author)).toBe('review')
    expect(paths().filter((path) => path === '/wxa/msg_sec_check')).toHaveLength(4)
  })

  test('leaves neither text nor OPENID nor token nor secret in the log', async () => {
    checks = [null]
    await check().checkText('桥头装盏灯', author)
    tokens = [{ errcode: 40125, errmsg: 'invalid appsecret s3cret' }]
    await check().checkText('桥头装盏灯', author)
    expect(lines).toHaveLength(2)
    for (const secret of ['桥头', author.openid, 'token-1', 's3cret']) expect(lines.join()).not.toContain(secret)
  })
})

describe('a production host', () => {
  const configured = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's3cret' }
  const host = (environment: NodeJS.ProcessEnv) => contentCheckFrom(environment, { fetch: fetchFromHere, log })

  test.each([
    ['both pass', '桥头装盏灯', 'pass', 'pass'],
    ['only the platform doubts', '桥头装盏灯', 'review', 'review'],
    ['only the platform refuses', '桥头装盏灯', 'risky', 'refuse'],
    ['only our own rules doubt', '灯坏了打 13800138000', 'pass', 'review'],
    ['ours doubt and the platform refuses', '灯坏了打 13800138000', 'risky', 'refuse'],
  ])('keeps the stricter of two verdicts: %s', async (_case, text, suggest, verdict) => {
    checks = [{ errcode: 0, result: { suggest } }]
    expect(await host(configured).checkText(text, author)).toBe(verdict)
  })

  test('does not carry to the platform what it refuses itself', async () => {
    expect(await host(configured).checkText('管理员就是个傻逼', author)).toBe('refuse')
    expect(asked).toEqual([])
  })

  test.each([{}, { WECHAT_APP_ID: 'wx1' }, { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: '' }])(
    'without credentials (%j) publishes nothing unseen',
    async (environment) => {
      expect(await host(environment).checkText('桥头装盏灯', author)).toBe('review')
      expect(await host(environment).checkText('管理员就是个傻逼', author)).toBe('refuse')
      expect(asked).toEqual([])
    },
  )
})
