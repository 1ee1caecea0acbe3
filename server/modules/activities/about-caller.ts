import type { AboutCaller } from '../../../contract/audience'
import type { Context } from '../../kernel/context'
import { personFactsOf } from '../residents'
import { isNewcomer } from './attendance-repository'
import { unsaidFacts } from './audience-rules'
import type { ActivityRow } from './repository'

const nobody = { isPartyMember: false, isPartyConfirmed: false, communityId: null, birthYear: null }

/** What the rules of an activity ask about the caller; nothing is read where they ask nothing. */
export async function aboutCaller(
  { database, residentId }: Context,
  { audience, pools }: Pick<ActivityRow, 'audience' | 'pools'>,
): Promise<AboutCaller> {
  const keepsPlaces = pools.some(({ who }) => who === 'newcomer')
  if (residentId === null) return { unsaid: unsaidFacts(audience, nobody), isNewcomer: keepsPlaces }
  return {
    unsaid: audience === null ? [] : unsaidFacts(audience, await personFactsOf(database, residentId)),
    isNewcomer: keepsPlaces && (await isNewcomer(database, residentId)),
  }
}
