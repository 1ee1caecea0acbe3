import type { ActivityView } from '../../../contract/activities'
import type { Audience } from '../../../contract/audience'
import { NO_SHOWS_MAX } from '../../../contract/limits'
import type { PoolView } from '../../../contract/places'
import { dayAndTime } from '@/shared/format/time'

/** The ages an audience names, both ends included; null when it names none. */
export function ageWords(audience: Audience | null): string | null {
  const { ageFrom, ageTo } = audience ?? {}
  if (ageFrom === undefined && ageTo === undefined) return null
  if (ageTo === undefined) return `${ageFrom} 岁以上`
  return ageFrom === undefined ? `${ageTo} 岁以下` : `${ageFrom}–${ageTo} 岁`
}

const partyWords = { declared: '党员', confirmed: '站里确认过的党员' } as const

/** Who may come, in one line; null when everybody may. */
export function audienceWords({ audience, audienceCommunities }: ActivityView): string | null {
  if (audience === null) return null
  const communities = audienceCommunities.length > 0 && `住在${audienceCommunities.join('、')}`
  const which = [communities, ageWords(audience)].filter(Boolean).join('、')
  const who = audience.party ? partyWords[audience.party] : '邻居'
  if (which === '') return audience.party ? `只给${who}` : null
  return `只给${/^\d/.test(which) ? ' ' : ''}${which}的${who}`
}

/** How somebody shows that they are meant. */
export function audienceLine({ audience }: ActivityView, elder: boolean): string {
  const you = elder ? '您' : '你'
  if (audience?.party === 'confirmed') return '还没确认过的，先到站里说一声'
  return audience?.party === 'declared' ? `报名时说一声${you}是党员` : '报名时填一下，下次不用再填'
}

/** What is said of places that are kept for people who come for the first time; null where none are. */
export function keptWords({ pools, about }: ActivityView, now: Date): string | null {
  const kept = pools.find(({ who, left }) => who === 'newcomer' && left !== 0)
  if (!kept) return null
  const count = kept.left === null ? '名额' : `${kept.left} 个名额`
  return `另有 ${count}${about.isNewcomer ? '，给第一次来的邻居留着，报名时可以选' : '留给第一次来的邻居'}${releaseWords(kept, now)}`
}

const releaseWords = ({ releasesAt }: PoolView, now: Date): string =>
  releasesAt === null ? '。' : `，${dayAndTime(releasesAt, now)} 还空着就给大家。`

/** What is said before signing up when somebody often did not come, or staff look at everybody; null otherwise. */
export function reviewNotice({ noShows, needsApproval }: ActivityView): string | null {
  const { count, needsReview } = noShows
  if (needsReview) {
    return `最近有 ${count} 次报了名没来，这一次站里先看一眼，报上没有会在消息里说。来不了的时候早点取消，就不用看。`
  }
  if (needsApproval) return '这一场站里看过才算报上，看过会在消息里说。'
  if (count < NO_SHOWS_MAX - 1) return null
  return `最近有 ${count} 次报了名没来。再有一次，往后报名站里要先看一眼；来不了，早点取消就好。`
}
