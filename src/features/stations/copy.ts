import { WALKING_CIRCLE_M, WALKING_CIRCLE_MINUTES, WALKING_METERS_PER_MINUTE } from '../../../contract/limits'
import type { AmenityKind, StationKind } from '../../../contract/stations'
import { distanceText } from '@/shared/format/length'
import type { IconName } from '@/shared/ui'
import type { Accuracy, Circle } from './place'

/** Levels as neighbours call them. */
export const kindWords: Record<StationKind, string> = {
  city: '市级中心',
  district: '区级中心',
  subdistrict: '街道中心',
  community: '社区站',
  building: '楼宇站',
  post: '驿站',
  square: '文化广场',
  studio: '工作室',
}

export const amenityWords: Record<AmenityKind, string> = {
  water: '饮水',
  meal: '热饭',
  wifi: 'WiFi',
  plug: '充电',
  aed: 'AED',
  baby: '母婴',
  book: '看书',
  hush: '安静',
  toilet: '厕所',
  medicine: '药箱',
}

export const amenityIcons: Record<AmenityKind, IconName> = {
  water: 'water',
  meal: 'meal',
  wifi: 'wifi',
  plug: 'plug',
  aed: 'aed',
  baby: 'baby',
  book: 'book',
  hush: 'hush',
  toilet: 'door',
  medicine: 'shield',
}

/** How far one looks, as one says it. */
export const circleWords: Record<Circle, string> = { li: '一里', walk: `走 ${WALKING_CIRCLE_MINUTES} 分钟` }

export const nearbyCopy = {
  title: '附近',
  circle: '看多远',
  head: (circle: Circle, count: number): string => `${circleWords[circle]}之内，${count} 个站`,
  sure: (circle: Circle, count: number): string => `一定在${circleWords[circle]}内，${count} 个站`,
  perhaps: (circle: Circle, count: number): string => `可能在${circleWords[circle]}内，${count} 个站`,
  openCount: (count: number): string => (count === 0 ? '现在都没开' : `${count} 个开着`),
  elderHead: (isCertain: boolean): string => (isCertain ? '离您最近的站' : '大概离您最近的站'),
  elderRest: (count: number): string => `还有 ${count} 个站`,
  filterLabel: '只看',
  openNow: '正在开放',
  nothingMatches: (circle: Circle): string => `${circleWords[circle]}之内没有合这些条件的站，点一下上面的条件取消。`,
  nearestMatching: '合条件的，最近的是这个',
  emptyHead: (circle: Circle): string => `${circleWords[circle]}之内还没有站`,
  emptyLine: (walk: string): string => `最近的一个，${walk}。`,
  noStationAtAll: '还没有登记任何站。',
  empty: { title: '一里之内还没有站', line: '换个地方看看，或者看看全部的站。' },
  stale: (when: string): string => `没连上网。这是${when} 查到的，开没开以门口为准。下拉再试一次。`,
  failed: { line: '地方已经记下，有网了再试一次就行。' },
  directory: '全部的站',
  find: '找站',
  choose: '换个地方',
  missing: '这里缺一个站',
  choosePlace: '选一个地方',
  locate: '用我的位置',
  locating: '正在找你的位置',
  intro: '看看离你一里之内有什么站',
  introElder: '看看离您一里之内有什么站',
  introLine: '位置只用来找站，用过就忘。不开定位，选一个地方也行。',
  denied: '没打开定位。选一个地方，也能看附近。',
  unavailable: '没找到你的位置。到窗边再试，或者选一个地方。',
  vague: '定位差得太远，分不出一里。选一个地方，就能看附近。',
  mine: '我的位置',
  offBy: ({ meters, by }: Accuracy): string => ({
    phone: `定位大约差 ${Math.round(meters)} 米，说不准的站放在“可能”里。`,
    assumption: `微信只给大概的位置，这里按差 ${meters} 米算。选一个地方，就说得准了。`,
    stations: `中心按社区的站估，可能差 ${distanceText(meters)}，说不准的站放在“可能”里。`,
  }[by]),
  map: '地图',
  mapLabel: (circle: Circle, count: number): string =>
    `${circleWords[circle]}之内的地图，${count} 个站，下面的列表都说到了`,
  radius: { li: '一里 500 米', walk: `${circleWords.walk} ${WALKING_CIRCLE_M} 米` } satisfies Record<Circle, string>,
  pace: `走几分钟是按直线、每分钟 ${WALKING_METERS_PER_MINUTE} 米估的，绕路要久一些。`,
  phone: '打电话',
  go: '带我去',
  more: '再看几个',
  copied: (address: string): string => `地址已复制：${address}`,
}

/** What the list of all stations says where it is empty or did not come. */
export const directoryCopy = {
  failed: { line: '没连上网。用过的地方还记着。' },
  empty: { title: '还没有登记任何站', line: '街道登记以后就能选了。' },
}
