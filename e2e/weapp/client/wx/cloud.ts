import { ApiFailure, asyncApi } from '../async-api'
import type { Client } from '../client'
import type { Area } from './index'

/** WeChat cloud: calls go to the backend that the test supplies, through JSON as on the wire. */
export function cloudApis(client: Client): Area {
  const callFunction = asyncApi(client, 'cloud.callFunction', async ({ name, data }) => {
    if (client.phone.network === 'none') throw new ApiFailure('Error: request:fail', { errCode: -1 })
    const done = client.activity.begin()
    try {
      const result = await client.cloud(String(name), JSON.parse(JSON.stringify(data ?? {})))
      return { result, requestID: `request-${client.recorder.calls.length}` }
    } finally {
      done()
    }
  })
  const init = (options: unknown): void => {
    client.recorder.calls.push({ name: 'cloud.init', argument: client.realm.copy(options ?? {}) })
  }
  return { direct: { cloud: { init, callFunction } } }
}
