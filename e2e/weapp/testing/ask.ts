import type { CloudFunctions } from '../client/client'

/** What the backend answers somebody; throws with the code when it refuses. */
export async function ask<T>(who: CloudFunctions, procedure: string, input: object = {}): Promise<T> {
  const answer = (await who('api', { procedure, input })) as { ok: boolean; data: T; error?: { code: string } }
  if (!answer.ok) throw new Error(`${procedure}: ${answer.error?.code}`)
  return answer.data
}
