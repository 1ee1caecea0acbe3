import { systemClock } from '../kernel/clock'
import type { ContentCheck } from '../kernel/content-check'
import { createLog, type Log } from '../kernel/log'
import { createAccessToken } from './access-token'
import { localContentCheck } from './local-content-check'
import { createMsSecCheck } from './ms-sec-check'
import { strictestOf } from './strictest-check'
import type { Fetch } from './wechat-api'

interface Tools {
  readonly fetch: Fetch
  readonly log: Log
}

const tools: Tools = { fetch: (url, init) => fetch(url, init), log: createLog((line) => console.error(line)) }

/** Without the platform's check nothing is published that no person has read. */
const waitForAPerson: ContentCheck = { checkText: () => Promise.resolve('review') }

/**
 * The content check of a production host: the local rules, which know telephone numbers and names, then WeChat's, with
 * `WECHAT_APP_ID` and `WECHAT_APP_SECRET`. Where those are not set every text waits for a person.
 */
export function contentCheckFrom(environment: NodeJS.ProcessEnv, { fetch, log }: Tools = tools): ContentCheck {
  const appId = environment['WECHAT_APP_ID']
  const secret = environment['WECHAT_APP_SECRET']
  if (!appId || !secret) return strictestOf([localContentCheck, waitForAPerson])
  const accessToken = createAccessToken({ appId, secret, fetch, clock: systemClock })
  return strictestOf([localContentCheck, createMsSecCheck({ accessToken, fetch, log })])
}
