import type { Caller } from '../kernel/context'

/** Sources whose OPENID the platform itself put there for a person in front of the mini-program. */
const CLIENT_SOURCES = new Set(['wx_client', 'wx_devtools'])

/**
 * Who calls a cloud function: the OPENID that the platform puts into the process environment (the variables named in
 * `WX_CONTEXT_KEYS`; the same ones getWXContext of wx-server-sdk reads). Never anything from the event: a client
 * writes that. Trusted only when the platform says the call came from a WeChat client.
 */
export function wechatCaller(environment: NodeJS.ProcessEnv): Caller {
  const named = (environment['WX_CONTEXT_KEYS'] ?? '').split(',').includes('WX_OPENID')
  const openid = environment['WX_OPENID']
  const sources = (environment['TCB_SOURCE'] ?? '').split(',')
  const fromClient = sources.length > 0 && sources.every((source) => CLIENT_SOURCES.has(source))
  if (!named || !openid || !fromClient) return { kind: 'nobody' }
  return { kind: 'identity', provider: 'wechat_mini', subject: openid }
}
