import * as v from 'valibot'

/** How long WeChat may take, milliseconds: a cloud function has three seconds for everything. */
const TIMEOUT_MS = 1500

const HOST = 'https://api.weixin.qq.com'

/** The part of `fetch` that WeChat's API needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** WeChat answered with an error, or with something else than promised. Carries nothing of the question. */
export class WechatError extends Error {
  /** @param errcode WeChat's number; null where the answer was not understood. */
  constructor(readonly errcode: number | null) {
    super(errcode === null ? 'WeChat answered something unexpected' : `WeChat answered errcode ${errcode}`)
    this.name = 'WechatError'
  }
}

interface Question<Schema extends v.GenericSchema> {
  /** Path and query below the API's host. */
  readonly path: string
  readonly body: unknown
  readonly answer: Schema
}

const Outcome = v.object({ errcode: v.optional(v.number(), 0) })

/** Asks WeChat's server API; a `WechatError` for every answer that is not the one described. */
export async function askWechat<const Schema extends v.GenericSchema>(
  fetch: Fetch,
  { path, body, answer }: Question<Schema>,
): Promise<v.InferOutput<Schema>> {
  const response = await fetch(HOST + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const said: unknown = await response.json()
  const outcome = v.safeParse(Outcome, said)
  if (outcome.success && outcome.output.errcode !== 0) throw new WechatError(outcome.output.errcode)
  const parsed = v.safeParse(answer, said)
  if (!response.ok || !parsed.success) throw new WechatError(null)
  return parsed.output
}
