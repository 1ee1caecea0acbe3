import { expect, test } from 'vitest'
import { wechatCaller } from './wechat-caller'

const inWechat = { WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID', WX_OPENID: 'o-openid', TCB_SOURCE: 'wx_client' }

test('a call from the mini-program is by its OPENID', () => {
  expect(wechatCaller(inWechat)).toEqual({ kind: 'identity', provider: 'wechat_mini', subject: 'o-openid' })
  expect(wechatCaller({ ...inWechat, TCB_SOURCE: 'wx_devtools' })).toMatchObject({ kind: 'identity' })
})

test.each([
  ['the timer', { TCB_SOURCE: 'wx_trigger' }],
  ['a server-side HTTP call', { TCB_SOURCE: 'wx_http' }],
  ['another function in between', { TCB_SOURCE: 'wx_client,scf' }],
  ['an unknown source', { TCB_SOURCE: undefined }],
  ['an OPENID the platform did not name', { WX_CONTEXT_KEYS: 'WX_APPID' }],
  ['an empty OPENID', { WX_OPENID: '' }],
])('%s is nobody', (_case, change) => {
  expect(wechatCaller({ ...inWechat, ...change })).toEqual({ kind: 'nobody' })
})
