import Taro from '@tarojs/taro'

/** The cloud environment this build belongs to; empty: the account's default one. */
declare const YILI_CLOUD_ENV: string

/** Prepares cloud calls; once, before the first. */
export function initCloud(): void {
  Taro.cloud.init({ traceUser: false, ...(YILI_CLOUD_ENV !== '' && { env: YILI_CLOUD_ENV }) })
}

/** Calls a cloud function and answers what it returned. Rejects with WeChat's error object (`errCode`, `errMsg`). */
export async function callCloudFunction(name: string, event: object): Promise<unknown> {
  // Observables must not cross into WeChat's interfaces.
  const data = JSON.parse(JSON.stringify(event)) as Record<string, unknown>
  const { result } = await Taro.cloud.callFunction({ name, data })
  return result
}
