import type { AnswerOfferView } from '../../../contract/sign-ups'
import type { ResidentContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { confirm, endSignUps, lockLine } from './line-repository'
import { find } from './repository'
import { settle, without } from './settle'

interface OfferAnswer {
  readonly activityId: string
  readonly accept: boolean
  readonly requestId: string
}

/**
 * Takes an offered place, or leaves it to the next in the line at once. Until the deadline, half-open: afterwards
 * `offer.lapsed`. Without an offer `offer.not_found`.
 */
export async function answerOffer(context: ResidentContext, input: OfferAnswer): Promise<AnswerOfferView> {
  const { now, residentId } = context
  return writeOnce(context, 'activities.answerOffer', {
    input,
    work: async (tx) => {
      const line = await lockLine(tx, input.activityId)
      const mine = await find(tx, input.activityId, residentId)
      if (!line || !mine?.mineId || mine.mineConfirmed || mine.mineOfferUntil === null) throw new Failure('offer.not_found')
      if (now >= mine.mineOfferUntil || line.isClosed) throw new Failure('offer.lapsed')
      if (input.accept) {
        await confirm(tx, [mine.mineId], now)
        await settle(tx, line, now)
        return { state: 'confirmed' }
      }
      const ended = await endSignUps(tx, [mine.mineId], { as: 'refused', by: residentId, now })
      await settle(tx, without(line, ended), now)
      return { state: 'refused' }
    },
  })
}
