import type { ActivityForm, FormPair } from '../../../contract/activity-forms'
import { monthDay } from '@/shared/format/time'
import { formWords } from './series-copy'

/** How far around somebody, metres. */
export type Distance = 500 | 1000

/** A week to look at: this one from today on, or a later one from its Monday on. */
export interface Week {
  readonly from: string
  /** How much is on; null until it was counted. */
  readonly count: number | null
}

interface Chosen {
  readonly station: { readonly name: string } | null
  readonly forms: readonly ActivityForm[]
  readonly distance: Distance | null
  readonly from: string | null
}

const distanceWords: Readonly<Record<Distance, string>> = { 500: '一里内', 1000: '1 公里内' }

/** What each pair is about. */
const pairWords: Readonly<Record<FormPair[0], string>> = {
  indoor: '屋里还是院里', fixed: '等着还是上门', on_site: '线下还是线上', expert: '谁来讲', talk: '怎么学', large: '人多人少',
}

export const filterCopy = {
  title: '找活动',
  week: '哪一周',
  weekLabel: ({ from, count }: Week, today: string, now: Date): string =>
    `${from === today ? '这周，从今天起' : `${monthDay(from, now)}那一周`}${count === null ? '' : `，${count} 场`}`,
  station: '在哪个站',
  stationHint: '写名字、地址或拼音',
  anywhere: '哪个站都行',
  noStation: '没找到，换几个字试试',
  distance: '离我多远',
  distances: ([500, 1000] as const).map((value) => ({ value: String(value), label: distanceWords[value] })),
  far: '多远都行',
  forget: '位置用过就忘，不会留下。',
  asking: '正在看你在哪里',
  denied: '没有位置，就不能按远近找。可以选一个站。',
  unavailable: '这会儿找不到位置，过一会儿再试，或者选一个站。',
  pair: (pair: FormPair): string => pairWords[pair[0]],
  any: '都行',
  reset: '都不选',
  show: (count: number | null): string => (count === null ? '看活动' : count === 0 ? '这一周没有，看看后面' : `看这 ${count} 场`),
  /** What was chosen, in a line; empty when nothing was. */
  chosen: ({ station, forms, distance, from }: Chosen): string => [
    from && `${Number(from.slice(5, 7))} 月 ${Number(from.slice(8))} 日起`,
    station?.name,
    distance !== null && distanceWords[distance],
    ...forms.map((form) => formWords[form]),
  ].filter(Boolean).join(' · '),
}
