import type { AccessToken } from './access-token'
import { WechatError } from './wechat-api'

/** The token is wrong, expired or of another time: a new one may help. */
const TOKEN_REFUSED = new Set([40001, 40014, 42001])

/** Asks WeChat with our token; once more with a new one where WeChat refuses it. */
export async function withToken<T>(accessToken: AccessToken, ask: (token: string) => Promise<T>): Promise<T> {
  const token = await accessToken.get()
  try {
    return await ask(token)
  } catch (error) {
    if (!(error instanceof WechatError) || error.errcode === null || !TOKEN_REFUSED.has(error.errcode)) throw error
    accessToken.forget(token)
    return ask(await accessToken.get())
  }
}
