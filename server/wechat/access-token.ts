import * as v from 'valibot'
import type { Clock } from '../kernel/clock'
import { askWechat, type Fetch } from './wechat-api'

/** The credential of every server call to WeChat. */
export interface AccessToken {
  /** A token that is good for at least five more minutes; throws where WeChat gives none. */
  get(): Promise<string>
  /** Drops `token` after WeChat refused it, so that the next `get` asks for another. */
  forget(token: string): void
}

interface Options {
  readonly appId: string
  readonly secret: string
  readonly fetch: Fetch
  readonly clock: Clock
}

/** WeChat renews a token this long before it ends; from then on the old one is on notice. */
const RENEWAL_MS = 5 * 60_000

const Answer = v.object({ access_token: v.pipe(v.string(), v.nonEmpty()), expires_in: v.number() })

interface Held {
  readonly token: string
  readonly usableUntilMs: number
}

/**
 * The stable token of a mini-program (`/cgi-bin/stable_token`): all instances get the same one, none invalidates
 * another's. Kept until five minutes before its end; callers that ask at once share one question.
 */
export function createAccessToken(options: Options): AccessToken {
  let held: Held | null = null
  let asking: Promise<Held> | null = null

  const ask = (): Promise<Held> => {
    asking ??= askForToken(options)
      .then((answer) => (held = answer))
      .finally(() => { asking = null })
    return asking
  }

  return {
    get: async () => {
      if (held && options.clock.now().getTime() < held.usableUntilMs) return held.token
      return (await ask()).token
    },
    forget: (token) => {
      if (held?.token === token) held = null
    },
  }
}

async function askForToken({ appId, secret, fetch, clock }: Options): Promise<Held> {
  const askedMs = clock.now().getTime()
  const answer = await askWechat(fetch, {
    path: '/cgi-bin/stable_token',
    body: { grant_type: 'client_credential', appid: appId, secret, force_refresh: false },
    answer: Answer,
  })
  return { token: answer.access_token, usableUntilMs: askedMs + answer.expires_in * 1000 - RENEWAL_MS }
}
