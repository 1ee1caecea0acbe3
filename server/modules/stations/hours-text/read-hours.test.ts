import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { OpeningHours } from '../../../../contract/opening-hours'
import { seededRandom } from '../../../testing/random'
import { readHours, writeHours } from '.'
import { areApart } from './statements'

/** The hours as short text, which says all there is to them; null for none. */
function written(text: string): string | null {
  const { hours } = readHours(text)
  return hours && writeHours(hours)
}

type Case = readonly [text: string, hours: string]

/** Texts of one kind that are understood to the last word. */
function understood(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    test.each(cases)('%s', (text, hours) => {
      expect(written(text)).toBe(hours)
      expect(readHours(text)).toMatchObject({ text, certainty: 'exact', unread: [] })
    })
  })
}

const WEEK = '每天 9:00-17:00'
const NOT_MONDAY = '周二至周日 9:00-17:00，周一休息'
const OFFICE = '周一至周五 9:00-17:00，周六、周日休息'

understood('days that are not named', [
  ['9:00-17:00', WEEK],
  ['周二至周日 9-17', NOT_MONDAY],
  ['周一闭馆 9:00-17:00', NOT_MONDAY],
  ['9:00-17:00，逢周一闭馆', NOT_MONDAY],
  ['9:00-17:00（周一例行闭馆）', NOT_MONDAY],
  ['闭馆日：周一 开放时间：9:00-17:00', NOT_MONDAY],
  ['除周一外，每天9:00-17:00', NOT_MONDAY],
  ['周二至周日开放，开放时间为9:00-17:00', NOT_MONDAY],
  ['9:00-17:00，周六、周日10:00-16:00', '周一至周五 9:00-17:00，周六、周日 10:00-16:00'],
  ['9:00-17:00（周一至周五），10:00-16:00（周末）', '周一至周五 9:00-17:00，周六、周日 10:00-16:00'],
  ['9:00-17:00 周一至周五', OFFICE],
  ['9:00-17:00 周一至周五；10:00-16:00 周末', '周一至周五 9:00-17:00，周六、周日 10:00-16:00'],
  ['周一闭馆，其余时间9:00-17:00', NOT_MONDAY],
  ['周一至周五9:00-17:00，周末照常开放', WEEK],
])

understood('ways to name days', [
  ['星期一至星期五 9:00-17:00', OFFICE],
  ['礼拜一到礼拜五 9:00-17:00', OFFICE],
  ['周1-周5 9:00-17:00', OFFICE],
  ['周一至五：9:00-17:00', OFFICE],
  ['周五至周一 9:00-17:00', '周一、周五至周日 9:00-17:00，周二至周四休息'],
  ['周二、四、六 9:00-17:00', '周二、周四、周六 9:00-17:00，周一、周三、周五、周日休息'],
  ['周一三五 19:00-21:00', '周一、周三、周五 19:00-21:00，周二、周四、周六、周日休息'],
  ['周六、日 9:00-17:00', '周六、周日 9:00-17:00，周一至周五休息'],
  ['每日 9:00-17:00', WEEK],
  ['全周 9:00-17:00', WEEK],
  ['全年 9:00-17:00', WEEK],
  ['双休日 9:00-17:00', '周六、周日 9:00-17:00，周一至周五休息'],
])

understood('ways to say times', [
  ['九点至十七点', WEEK],
  ['上午9点到下午5点', WEEK],
  ['早9晚5', WEEK],
  ['9时—17时', WEEK],
  ['９：００～１７：００', WEEK],
  ['0900-1700', WEEK],
  ['9.00-17.00', WEEK],
  ['09:00:00-17:00:00', WEEK],
  ['9: 00 - 17: 00', WEEK],
  ['早上八点半至晚上八点一刻', '每天 8:30-20:15'],
  ['上午8:30-11:30下午2:00-5:00', '每天 8:30-11:30、14:00-17:00'],
  ['上午8:00-11:00；下午1:30-4:30；晚上7:00-9:00', '每天 8:00-11:00、13:30-16:30、19:00-21:00'],
  ['下午2:00-17:00', '每天 14:00-17:00'],
  ['8:30-11:3013:30-17:00', '每天 8:30-11:30、13:30-17:00'],
  ['8:30-11:30/13:30-17:00', '每天 8:30-11:30、13:30-17:00'],
  ['8:30-11:30&13:30-17:00', '每天 8:30-11:30、13:30-17:00'],
  ['9:00-17:00，午休12:00-13:30', '每天 9:00-12:00、13:30-17:00'],
  ['9:00-17:00（12:00-13:00闭馆）', '每天 9:00-12:00、13:00-17:00'],
  ['8:30-11:30，13:30-17:00，午休', '每天 8:30-11:30、13:30-17:00'],
  ['9:00-17:00，中午不休息', WEEK],
  ['24小时开放', '每天 24小时'],
  ['全天开放', '每天 24小时'],
  ['全年365天24小时开放', '每天 24小时'],
])

understood('nights', [
  ['18:00-2:00', '每天 18:00-次日2:00'],
  ['22:00-6:00', '每天 22:00-次日6:00'],
  ['晚上10点到早上6点', '每天 22:00-次日6:00'],
  ['18:00-次日9:00', '每天 18:00-次日9:00'],
  ['9:00-0:00', '每天 9:00-24:00'],
  ['晚上8:00-12:00', '每天 20:00-24:00'],
])

understood('several days run together', [
  ['周一闭馆周二至周五 14:00-20:00周六至周日 10:00-18:00', '周二至周五 14:00-20:00，周六、周日 10:00-18:00，周一休息'],
  ['周二至周六8:30-11:30，13:30-17:00周日、周一闭馆', '周二至周六 8:30-11:30、13:30-17:00，周一、周日休息'],
  ['周一至周五：9:00-12:00。周六：10:00-16:00。周日：闭馆。',
    '周一至周五 9:00-12:00，周六 10:00-16:00，周日休息'],
  ['周一至周五9:00-17:00，周三晚上18:00-20:00',
    '周一、周二、周四、周五 9:00-17:00，周三 9:00-17:00、18:00-20:00，周六、周日休息'],
  ['周一至周日9:00-17:00，周五12:00-14:00闭馆', '周一至周四、周六、周日 9:00-17:00，周五 9:00-12:00、14:00-17:00'],
  ['周一至周五9:00-17:00（周三不开放）', '周一、周二、周四、周五 9:00-17:00，周三、周六、周日休息'],
])

understood('public holidays and shifted workdays', [
  ['周一至周五9:00-17:00，法定节假日闭馆', `${OFFICE}；法定节假日闭馆`],
  ['周一至周五9:00-17:00（节假日除外）', `${OFFICE}；法定节假日闭馆`],
  ['周一至周五9:00-17:00（不含国家法定节假日）', `${OFFICE}；法定节假日闭馆`],
  ['周一至周五9:00-17:00（含法定节假日）', `${OFFICE}；法定节假日照常开放`],
  ['全年无休，9:00-17:00', `${WEEK}；法定节假日照常开放`],
  ['9:00-17:00，法定节假日10:00-16:00', `${WEEK}；法定节假日 10:00-16:00`],
  ['9:00-17:00，法定节假日开放时间另行通知', WEEK],
  ['9:00-17:00，周一闭馆（节假日除外）', `${NOT_MONDAY}；法定节假日 9:00-17:00`],
  ['9:00-17:00，周一闭馆，遇法定节假日照常开放', `${NOT_MONDAY}；法定节假日 9:00-17:00`],
  ['周末及法定节假日9:00-17:00', '周六、周日 9:00-17:00，周一至周五休息；法定节假日 9:00-17:00'],
  ['工作日9:00-17:00', `${OFFICE}；法定节假日闭馆；调休上班日按工作日开放`],
  ['工作日9:00-17:00，周末10:00-16:00', '周一至周五 9:00-17:00，周六、周日 10:00-16:00；调休上班日按工作日开放'],
  ['工作日9:00-17:00，节假日10:00-16:00',
    '周一至周五 9:00-17:00，周六、周日 10:00-16:00；法定节假日 10:00-16:00；调休上班日按工作日开放'],
])

const SUMMER = '夏令（5月1日-9月30日）每天 8:30-18:00'
const WINTER = '冬令（10月1日-次年4月30日）每天 9:00-17:00'

understood('seasons with dates', [
  ['夏令（5月1日-9月30日）8:30-18:00；冬令（10月1日-次年4月30日）9:00-17:00', `${SUMMER}；${WINTER}`],
  ['夏令（5月-9月）8:30-18:00 冬令（10月-4月）9:00-17:00', `${SUMMER}；${WINTER}`],
  ['夏令：5.1-9.30 8:30-18:00；冬令 9:00-17:00', `${SUMMER}；${WINTER}`],
  ['8:30-18:00（夏令：五月一日至九月三十日）；9:00-17:00（冬令）', `${SUMMER}；${WINTER}`],
  ['夏令（5月1日-9月30日）8:30-18:00；冬令 9:00-17:00；周一闭馆',
    '夏令（5月1日-9月30日）周二至周日 8:30-18:00，周一休息；冬令（10月1日-次年4月30日）周二至周日 9:00-17:00，周一休息'],
  ['周二至周日：夏令（5月1日-9月30日）8:30-18:00；冬令 9:00-17:00',
    '夏令（5月1日-9月30日）周二至周日 8:30-18:00，周一休息；冬令（10月1日-次年4月30日）周二至周日 9:00-17:00，周一休息'],
  ['周二至周日9:00-17:00；暑期（7月1日至8月31日）9:00-20:00',
    `${NOT_MONDAY}；暑期（7月1日-8月31日）周二至周日 9:00-20:00，周一休息`],
  ['9:00-17:00；暑期（7月1日至8月31日）：周六日闭馆',
    '每天 9:00-17:00；暑期（7月1日-8月31日）周一至周五 9:00-17:00，周六、周日休息'],
  ['9:00-17:00；2月1日-2月15日闭馆', '每天 9:00-17:00；2月1日-2月15日 休息'],
])

understood('remarks that change nothing', [
  ['9:00-17:00，闭馆前30分钟停止入馆', WEEK],
  ['9:00-17:00（16:30停止入场），周一闭馆', NOT_MONDAY],
  ['9:00-17:00（最后入馆时间16:30）', WEEK],
  ['9:00-17:00，特殊情况提前另行通知', WEEK],
  ['【开放时间】9:00-17:00', WEEK],
])

describe('what is not understood is said, and what is understood holds', () => {
  test.each<[text: string, hours: string, ...unread: string[]]>([
    ['周二至周日9:00-17:00；除夕至正月初三闭馆', NOT_MONDAY, '除夕至正月初三闭馆'],
    ['周一、除夕闭馆，其余时间9:00-17:00', NOT_MONDAY, '除夕'],
    ['9:00-17:00（夜校开课期间除外）', WEEK, '夜校开课期间除外'],
    ['9:00-17:00（之后有人值守，实质24小时）', WEEK, '之后有人值守，实质24小时'],
    ['9:00-17:00，每月最后一个周五闭馆', WEEK, '每月最后一个周五闭馆'],
    ['9:00-17:00，周一闭馆，遇法定节假日顺延', NOT_MONDAY, '遇法定节假日顺延'],
    ['周二至周五9:00-17:00，周末10:00-16:00，周一闭馆（节假日除外）',
      '周二至周五 9:00-17:00，周六、周日 10:00-16:00，周一休息', '节假日除外'],
    ['9:00-17:00凭证（身份证）入场', WEEK, '凭证（身份证）入场'],
    ['9:00-17:00，周三活动14:00-16:00', WEEK, '周三活动14:00-16:00'],
    ['9:00-17:00，午休', WEEK, '午休'],
    ['9:00-17:00，夜间开放', WEEK, '夜间开放'],
    ['9:00-17:00；周末', WEEK, '周末'],
    ['9:00-17:00，暑假9:00-20:00', WEEK, '暑假9:00-20:00'],
    ['夏令8:30-18:00冬令9:00-17:00周一闭馆', NOT_MONDAY, '夏令8:30-18:00冬令9:00-17:00'],
    ['9:00-17:00；周六25:00-26:00', WEEK, '周六25:00-26:00'],
    ['9:00-12:00，11:00-17:00', '每天 9:00-12:00', '11:00-17:00'],
    ['9:00-11:30，2:00-5:00', '每天 9:00-11:30', '2:00-5:00'],
    ['14:00-17:00，9:00-12:00', '每天 14:00-17:00', '9:00-12:00'],
    ['周一至周五9:00-17:00，周三9:00-20:00', OFFICE, '周三9:00-20:00'],
    ['周一至周五9:00-17:00，周一至周五闭馆', OFFICE, '周一至周五闭馆'],
    ['周一至周五9:00-17:00，周六、周日', OFFICE, '周六、周日'],
    ['周一至周五9:00-17:00，周末全天开放', OFFICE, '周末全天开放'],
    ['9:00-17:00 周一至周五，周六10:00-16:00', '周六 10:00-16:00，周一至周五、周日休息', '9:00-17:00 周一至周五'],
    ['9:00-17:00，周一闭馆，法定节假日除外', NOT_MONDAY, '法定节假日除外'],
    ['9:00-17:00<script>alert(1)</script>', WEEK, '<script>alert(1)</script>'],
  ])('%s', (text, hours, ...unread) => {
    expect(written(text)).toBe(hours)
    expect(readHours(text)).toMatchObject({ text, certainty: 'partial', unread })
  })
})

test.each([
  '与地铁站开放时间一致', '以现场公告为准', '夏季纳凉时段开放', '夏季 8:30-18:00', '暂停开放', '闭馆', '周日', '9:00',
  '18:00-9:00', '9:00-5:00', '13:00-5:00', '1:30-4:30', '25:00-26:00', '9:60-17:00', '上午13:00-17:00', '下午9:00-11:00',
  '5:00-9:00pm', '儿童区9:00-17:00', '一楼9:00-17:00，二楼10:00-18:00', '9:00-17:00闭馆', '2026年5月1日-10月7日 9:00-17:00',
  '夏季（6月31日-9月30日）9:00-18:00', '暑期（7月1日-8月31日）9:00-20:00；周二至周日9:00-17:00', '法定节假日9:00-17:00',
  '8:30-17:30 周一至周五 9:00-16:00 周末', '9:00-17:00，周一', '9:00-17:00（周一至周五，法定节假日除外）', '周一中午闭馆，9:00-17:00', '<b>9:00-17:00</b>', `'; drop table stations; --`, '9'.repeat(400), '周'.repeat(400),
])('no hours are made up for %s', (text) => {
  expect(readHours(text)).toEqual({ text, certainty: 'unknown', hours: null, unread: [text] })
})

test('an empty text says nothing and leaves nothing unread', () => {
  expect(readHours(' ')).toEqual({ text: ' ', certainty: 'unknown', hours: null, unread: [] })
})

describe('hostile texts', () => {
  const LONG = 100_000

  test('of a text far too long, the sentences within the limit are read and the rest is left unread', () => {
    const text = '9:00-17:00；' + '周一至周五 8:30-11:30，'.repeat(LONG / 10)
    expect(readHours(text)).toMatchObject({ text, certainty: 'partial', unread: [text.slice('9:00-17:00；'.length)] })
    expect(written(text)).toBe(WEEK)
  })

  test.each([' ', '-', '9', '周', '周一、', '9:00-', '(', '（周一', '夏令', '5月1日-', '零', '上午', '\u2028', '\ud800', '除', '为'])(
    'a hundred thousand times %j is no hours', (piece) => {
      const text = piece.repeat(LONG / piece.length)
      const unread = [text.trim()].filter(Boolean)
      expect(readHours(text)).toMatchObject({ certainty: 'unknown', hours: null, unread })
    })
})

const FRAGMENTS = [
  '周一', '周二至周五', '周末', '工作日', '每天', '9:00-17:00', '上午8:30-11:30', '下午2:00-5:00', '18:00-2:00', '24小时', '闭馆', '开放',
  '休息', '法定节假日', '除外', '除', '外', '含', '夏令', '冬令（10月1日-次年4月30日）', '暑期', '11月至次年3月', '每年5-9月', '，', '；', '（', '）', ' ', '、', '及', '其余时间',
  '午休', '12:00-13:00', '照常开放', '遇', '另行通知', '活动', '儿童区', '5', '-', '夜间开放', '全年无休', '周', '点', '停止入场', '\n',
]

describe('whatever is typed', () => {
  const random = seededRandom(11)
  const soup = (): string => Array.from({ length: 1 + Math.floor(random() * 14) }, () =>
    FRAGMENTS[Math.floor(random() * FRAGMENTS.length)]).join('')

  test('the answer keeps the text, shows what is unread as it was typed, and has sound hours or none', () => {
    for (let round = 0; round < 2000; round += 1) {
      const text = soup()
      const reading = readHours(text)
      expect(reading.text).toBe(text)
      expect(reading.certainty === 'unknown').toBe(reading.hours === null)
      if (reading.hours) expect(reading.certainty === 'exact').toBe(reading.unread.length === 0)
      expect(reading.unread.every((piece) => text.includes(piece))).toBe(true)
      expect(reading.hours === null || isSound(reading.hours)).toBe(true)
    }
  })

  test('hours that were read are read again from what is written of them', () => {
    for (let round = 0; round < 2000; round += 1) {
      const { hours } = readHours(soup())
      if (hours) expect(readHours(writeHours(hours))).toMatchObject({ certainty: 'exact', hours })
    }
  })

  test('a sentence nobody understands makes a reading partial and takes nothing from it', () => {
    for (let round = 0; round < 2000; round += 1) {
      const text = soup()
      const { certainty, hours } = readHours(text)
      if (certainty !== 'exact' || hours?.weekly.length === 0) continue
      expect(readHours(`${text}；蓝天白云`)).toMatchObject({ certainty: 'partial', hours, unread: ['蓝天白云'] })
    }
  })
})

function isSound(hours: OpeningHours): boolean {
  const weeks = [hours.weekly, ...hours.seasons.map(({ weekly }) => weekly)]
  const own = hours.holidays.rule === 'own' ? [hours.holidays.intervals] : []
  const days = [...weeks.flatMap((week) => week.map(({ intervals }) => intervals)), ...own]
  const areSorted = weeks.every((week) => week.every(({ weekday }, index) => weekday > (week[index - 1]?.weekday ?? 0)))
  return v.is(OpeningHours, hours) && areSorted && days.every((intervals) =>
    intervals.length > 0 && areApart(intervals) && intervals.every(({ from, to }) => from < to && to <= from + 1440))
}
