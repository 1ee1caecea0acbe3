import type { Answer } from '../../contract/answer'
import { errors } from '../../contract/errors'
import { createHandle } from '../handle'
import { cloudSystem } from './cloud-system'
import { wechatCaller } from './wechat-caller'

/** What `Taro.cloud.callFunction({ name: 'api', data })` sends. */
interface Event {
  readonly procedure?: unknown
  readonly input?: unknown
}

/** Entry of the cloud function `api`. */
export async function main(event: Event): Promise<Answer<unknown>> {
  try {
    const handle = createHandle(await cloudSystem(process.env))
    const procedure = typeof event.procedure === 'string' ? event.procedure : ''
    return await handle({ procedure, input: event.input, caller: wechatCaller(process.env) })
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', event: 'function.failed', message: String(error) }))
    return { ok: false, error: { code: 'unexpected', message: errors.unexpected.message } }
  }
}
