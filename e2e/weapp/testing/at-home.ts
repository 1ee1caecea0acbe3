import type { CloudFunctions } from '../client/client'
import { newPhone } from '../client/phone'
import type { MiniProgram } from '../mini-program'
import { openMiniProgram } from '../vm/open'
import { TUESDAY_TEN } from './street'

/** The tab pages, each with words that stand on it once it is filled. */
export const tabPages = [
  { page: '/pages/nearby/index', shows: '望湖驿站' },
  { page: '/pages/activities/index', shows: '红船从南湖出发' },
  { page: '/pages/lessons/index', shows: '坐下就能听' },
  { page: '/pages/ideas/index', shows: '邻居说的，都有下文' },
  { page: '/pages/me/index', shows: '金点子' },
] as const

interface Spot {
  readonly name: string
  readonly lat: number
  readonly lng: number
}

const HOME: Spot = { name: '菱香里 12 幢', lat: 30.762, lng: 120.764 }

interface OpenOptions {
  /** Where its owner looks around from: the middle of the demo street. */
  readonly from?: Spot
  readonly startsAt?: Date
  /** Another page than the first. */
  readonly url?: string
}

/** The compiled mini-program on the phone of somebody who looks around from a place chosen before. */
export const openFrom = (
  backend: CloudFunctions,
  { from = HOME, startsAt = TUESDAY_TEN, url }: OpenOptions,
): Promise<MiniProgram> => openMiniProgram({
  backend,
  phone: newPhone({ storage: { 'yili.stations.place': JSON.stringify({ kind: 'chosen', datum: 'gcj02', ...from }) } }),
  startsAt,
  ...(url !== undefined && { url }),
})

/** The same at home, at `url` or at its first page. */
export const openAt = (backend: CloudFunctions, url?: string): Promise<MiniProgram> =>
  openFrom(backend, { ...(url !== undefined && { url }) })

/** A phone in the middle of the demo street whose owner lets 附近 know roughly where it is. */
export const openByPosition = (backend: CloudFunctions): Promise<MiniProgram> => openMiniProgram({
  backend,
  phone: newPhone({
    position: { latitude: 30.762, longitude: 120.764 },
    permissions: { 'scope.userFuzzyLocation': true },
    privacyAgreed: true,
    storage: { 'yili.stations.place': JSON.stringify('mine') },
  }),
  startsAt: TUESDAY_TEN,
})
