import { messageOf, type Recorder } from './recorder'
import type { Realm } from './realm'

export type Options = Readonly<Record<string, unknown>>
/** Does the work of one API; an object that it returns is merged into the result. */
export type Work = (options: Options) => unknown
export type AsyncApi = (options?: Options) => unknown

/** A refusal by the client with its numeric code, where WeChat documents one. */
export class ApiFailure extends Error {
  constructor(message: string, readonly codes: { readonly errno?: number; readonly errCode?: number } = {}) {
    super(message)
  }
}

export interface ApiContext {
  readonly recorder: Recorder
  readonly realm: Realm
}

/** Makes a wx function: `success`/`fail`/`complete` when one of them is given, a promise otherwise. */
export function asyncApi({ recorder, realm }: ApiContext, name: string, work: Work): AsyncApi {
  return (options = {}) => {
    recorder.calls.push({ name, argument: realm.copy(options) })
    const outcome = perform(name, options, work)
    if (!['success', 'fail', 'complete'].some((key) => typeof options[key] === 'function')) {
      return new realm.Promise((resolve, reject) => {
        void outcome.then(({ ok, result }) => (ok ? resolve : reject)(realm.copy(result)))
      })
    }
    void outcome.then(({ ok, result }) => {
      const answer = realm.copy(result)
      for (const key of [ok ? 'success' : 'fail', 'complete']) {
        const callback = options[key] as ((result: unknown) => unknown) | undefined
        recorder.guard(`${name} ${key}`, () => callback?.(answer))
      }
    })
    return undefined
  }
}

interface Outcome {
  readonly ok: boolean
  readonly result: Readonly<Record<string, unknown>>
}

async function perform(name: string, options: Options, work: Work): Promise<Outcome> {
  try {
    const result: unknown = await work(options)
    return { ok: true, result: { errMsg: `${name}:ok`, ...(result as object | undefined) } }
  } catch (cause) {
    const codes = cause instanceof ApiFailure ? cause.codes : {}
    return { ok: false, result: { errMsg: `${name}:fail ${messageOf(cause)}`, ...codes } }
  }
}
