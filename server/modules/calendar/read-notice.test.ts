import { describe, expect, test } from 'vitest'
import { readNotice } from './read-notice'
import { shippedYears } from './shipped-years'

/** The items of the notices as the State Council's General Office published them. */
const notices: Readonly<Record<number, string>> = {
  2024: `国务院办公厅关于2024年部分节假日安排的通知
国办发明电〔2023〕7号
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `国办发明电〔2024〕12号
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: `国办发明电〔2025〕7号
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
}

const listed = (days: readonly { date: string; kind: string }[]): string[] => days.map(({ date, kind }) => `${date} ${kind}`)
const read = (text: string, year = 2027) => readNotice({ year, text })

describe.each(shippedYears.map(({ year }) => year))('the notice for %d', (year) => {
  const shipped = shippedYears.find((notice) => notice.year === year)!
  const reading = readNotice({ year, text: notices[year] ?? '' })

  test('is read into the days the software has, which were compared by hand', () => {
    expect(listed(reading.days)).toEqual(listed(shipped.days))
    expect([reading.source, reading.doubts]).toEqual([shipped.source, []])
  })
})

test('a stretch may begin in the December before', () => {
  const { days, doubts } = read('一、元旦：2026年12月31日至2027年1月2日放假调休，共3天。')
  expect([listed(days), doubts])
    .toEqual([['2026-12-31 holiday', '2027-01-01 holiday', '2027-01-02 holiday'], []])
})

test('signs of half width and blanks are read as well', () => {
  const { days, unread } = read(' 一、元旦: 1月1日 (周五) 至3日(周日)放假, 共3天。')
  expect([days.length, unread]).toEqual([3, []])
})

test('what is in no known form is shown, and nothing is taken from it', () => {
  const sentences = [
    '各单位：现将2027年放假安排通知如下',
    '安排职工在除夕（2月5日）休息',
    '1月10日（周八）上班',
    '节假日期间要妥善安排好值班',
  ]
  const { days, unread } = read(`${sentences[0]}。一、元旦：1月1日（周五）放假1天。${sentences.slice(1).join('。')}。`)
  expect(unread).toEqual(sentences)
  expect(listed(days)).toEqual(['2027-01-01 holiday'])
})

test('a sentence before the first festival belongs to none', () => {
  expect(read('1月1日放假。')).toMatchObject({ days: [], unread: ['1月1日放假'] })
})

test.each<[string, string, object]>([
  ['a weekday that is another one', '一、元旦：1月1日（周四）放假1天。', { kind: 'weekday', date: '2027-01-01', said: 4, is: 5 }],
  ['a weekday of the last day', '一、元旦：1月1日（周五）至3日（星期六）放假，共3天。', { kind: 'weekday', date: '2027-01-03', said: 6, is: 7 }],
  ['a weekday of a worked day', '一、元旦：1月10日（周六）上班。', { kind: 'weekday', date: '2027-01-10', said: 6, is: 7 }],
  ['days that were counted otherwise', '一、元旦：1月1日至3日放假，共4天。', { kind: 'days', name: '元旦', said: 4, is: 3 }],
  ['a day there is not', '二、春节：2月30日上班。', { kind: 'date', text: '2月30日上班' }],
  ['a stretch that ends before it begins', '二、春节：2月9日至5日放假。', { kind: 'date', text: '2月9日至5日放假' }],
  ['a stretch longer than any', '二、春节：2月9日至8月5日放假。', { kind: 'date', text: '2月9日至8月5日放假' }],
  ['the notice of another year', '关于2026年部分节假日安排的通知', { kind: 'year', said: 2026 }],
  ['a working day that is one anyway', '一、元旦：1月8日上班。', { kind: 'unsound' }],
  ['a day that is named twice', '一、元旦：1月1日放假。二、春节：1月1日放假。', { kind: 'unsound' }],
])('%s is a doubt', (_, text, doubt) => {
  expect(read(text).doubts).toEqual([doubt])
})
