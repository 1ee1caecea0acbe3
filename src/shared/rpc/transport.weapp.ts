import { callCloudFunction, initCloud } from '../platform/cloud.weapp'
import type { Transport } from './call'
import { answerFrom, ownAnswer, timeoutOf } from './envelope'

/** WeChat's codes for a cloud function that was reached and broke: execution error, execute fail, time limit. */
const FUNCTION_BROKE = /-404011|-504002|-504003/

/** Calls the cloud function `api`; WeChat tells it who is calling. The phone's clock is the time here. */
export function createTransport(): Transport {
  initCloud()
  return async (procedure, input) => {
    try {
      return answerFrom(await inTime(callCloudFunction('api', { procedure, input }), timeoutOf(procedure)))
    } catch (error) {
      return ownAnswer(FUNCTION_BROKE.test(wordsOf(error)) ? 'unexpected' : 'network.offline')
    }
  }
}

async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), timeoutMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function wordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const { errCode, errMsg } = error as { errCode?: number; errMsg?: string }
  return `${errCode ?? ''} ${errMsg ?? ''}`
}
