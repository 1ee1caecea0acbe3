import type { ResidentView } from '../../../contract/residents'
import type { ResidentContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { findOpenid, findResident, updateSettings } from './repository'

interface SettingsInput {
  readonly elderMode?: boolean | undefined
  readonly nickname?: string | undefined
  readonly requestId: string
}

/** Changes a resident's own settings. A nickname that does not pass the content check is refused: neighbours see it. */
export async function changeSettings(context: ResidentContext, input: SettingsInput): Promise<ResidentView> {
  await checkNickname(context, input.nickname)
  return writeOnce(context, 'residents.updateSettings', {
    input,
    work: async (tx) => {
      await updateSettings(tx, context.residentId, {
        elderMode: input.elderMode ?? null,
        nickname: input.nickname ?? null,
      })
      const resident = await findResident(tx, context.residentId)
      if (!resident) throw new Failure('resident.not_found')
      return resident
    },
  })
}

async function checkNickname(context: ResidentContext, nickname: string | undefined): Promise<void> {
  if (nickname === undefined) return
  const openid = await findOpenid(context.database, context.residentId)
  if ((await context.contentCheck.checkText(nickname, { openid })) !== 'pass') throw new Failure('nickname.refused')
}
