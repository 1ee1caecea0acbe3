import type { ActivityKind } from '../../../contract/activities'
import type { PlaceMode, PlaceWho } from '../../../contract/places'
import type { Channel } from '../../../contract/sign-ups'

export const KIND_WORDS: Readonly<Record<ActivityKind, string>> = {
  lesson: '微党课', party_day: '主题党日', course: '课程', volunteer: '志愿', family: '亲子', health: '健康', culture: '文体',
  meeting: '议事', film: '微电影', forum: '论坛', contest: '擂台赛', exchange: '交流会',
}

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = { app: '小程序', h5: '网页', phone: '电话', desk: '现场' }

export const MODE_WORDS: Readonly<Record<PlaceMode, string>> = { on_site: '到场', remote: '线上' }

export const WHO_WORDS: Readonly<Record<PlaceWho, string>> = { anyone: '', adult: '成人', child: '儿童', newcomer: '新邻居' }
