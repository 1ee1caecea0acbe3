import { matchAt } from './numerals'
import type { Found, Meaning, WordKind } from './tokens'

const CLOCK = '\\d{1,2}[:.]\\d{2}'
const STOP_ENTRY = '(?:停止|谢绝|截止|不再)(?:观众|读者|游客)?(?:入场|入馆|进馆|进场|入园|入内|进入|检票|领票|换证|接待|取号)'
const LAST_ENTRY = '(?:最后|最晚|停止|截止)(?:入场|入馆|进馆|进场|入园|入内|检票)(?:时间)?'
const NOTICE = '(?:另行|提前)(?:通知|公告|公布|安排|告知|发布|公示)'

/**
 * The words that are understood, the longer and more particular first. A remark says something, but nothing about the
 * hours: 闭馆前30分钟停止入馆. A filler says nothing at all: 开放时间为.
 */
const WORDS: readonly (readonly [WordKind | 'holiday' | 'legalHoliday', string])[] = [
  ['remark', `(?:闭馆|闭园|关门|关闭|结束|下班)?(?:时间)?前?(?:提前)?(?:\\d{1,3}|半|[一二三四五]?[一二三四五十]) ?个?(?:分钟|小时)${STOP_ENTRY}`],
  ['remark', `${CLOCK} *(?:后|以后|之后|起)?${STOP_ENTRY}`],
  ['remark', `${LAST_ENTRY} *[:为是]? *${CLOCK}`],
  ['remark', '(?:中午|午间|午休)(?:时间)?(?:均|也|照常)?(?:不休息|不休|不闭馆|不打烊|不关门|照常开放|照常|开放)|无午休|连续开放|免费(?![^,;) ])'],
  ['remark', `(?:如有|如遇|若有|若遇|遇)?(?:特殊情况|临时调整|变动|变化|变更|调整)[, ]?(?:请)?(?:将)?(?:提前)?${NOTICE}`],
  ['remark', '如有(?:变动|变化|变更|调整)[, ]?(?:请)?以[^,;()]{0,12}为准'],
  ['announced', `(?:(?:开放|服务|营业)?时间|安排)?(?:请|将)?(?:提前)?${NOTICE}`],
  ['announced', '(?:具体)?(?:(?:开放|服务|营业)?时间|安排)?以[^,;()]{0,12}(?:公告|通知|公示|公布|发布)(?:信息|内容|时间)?为准'],
  ['announced', '(?:请|详)见[^,;()]{0,8}(?:公告|通知|公示)'],
  ['legalHoliday', '(?:国家)?(?:法定|国定)(?:节假日|节日|假日|假期)(?:期间)?'],
  ['holiday', '(?:公众)?(?:节假日|假日)(?:期间)?'],
  ['always', '全年(?:365天)?(?:无休|不休息?|不打烊|不闭馆)|365天(?:无休|不打烊)|天天无休'],
  ['rest', '(?:其他|其它|其余|剩余)(?:的)?(?:时间|日期|日子|天|日|时段)'],
  ['except', '除外|不在内'],
  ['outside', '(?:以|之)?外'],
  ['apart', '除(?!夕|了|非)|除了'],
  ['excludes', '不(?:含|包括|包含)'],
  ['includes', '(?:包?含|包括)'],
  ['excludes', '(?:闭馆|休馆|休息|公休)(?:日|时间|日期) *[:为是]+'],
  ['closed', '(?:固定|例行|全天|均|都|为|是|对外)?(?:不(?:对外|对公众)?开放|不开馆|不开门|不营业|停止开放|闭馆日?|休馆日?|闭园|闭门|闭店|关闭|关门|休业|公休(?!日)|例休)(?!时间|前)'],
  ['closed', '(?:固定|例行|全天|均|都|为)?(?:休息|放假)(?!日|时间|室|区)'],
  ['lunchBreak', '(?:中午|午间)?(?:为)?午休(?:时间)?|(?:中午|午间)(?:休息|闭馆|关闭|休馆)(?:时间)?'],
  ['added', '(?:夜间|晚间|晚上|夜场|延时|错时|夜间延时|晚间延时)(?:对外)?开放(?:时间)?|(?:加开|增开|另开|延时服务)'],
  ['usual', '(?:照常|正常|仍|不间断)(?:对外)?(?:开放|营业|开馆|开门)|照常|不休息?|无休|不闭馆|不打烊'],
  ['filler', '(?:对外|免费|读者)?(?:开放|营业|服务|办公|接待|开馆|工作)(?:的)?(?:时间|时段)|时间|时段|分别'],
  ['opens', '(?:对外|免费|全面|对公众|自助)?(?:开放|营业|开馆|开门)'],
  ['meets', '(?:如遇|若遇|逢|遇到|遇)'],
  ['filler', '期间|例行|固定|[为是均都皆的则:"“”]'],
  ['and', '[、/&]|以及|及|和|与'],
  ['comma', ','], ['stop', ';'], ['open', '\\('], ['close', '\\)'],
]

const PATTERNS = WORDS.map(([kind, pattern]) => ({ says: meaningOf(kind), pattern: new RegExp(pattern, 'y') }))
const SHIFTED = /调休(?:的)?(?:上班|补班|工作)日(按工作日(?:时间)?(?:开放)?|按原星期(?:开放)?)/y

/** A known word at a place of the text. */
export function wordAt(text: string, at: number): Found | null {
  const shifted = matchAt(SHIFTED, text, at)
  if (shifted) {
    const rule = shifted[1]?.startsWith('按工作日') ? 'as_workday' : 'as_usual'
    return { to: SHIFTED.lastIndex, says: { kind: 'shifted', rule } }
  }
  const known = PATTERNS.find(({ pattern }) => matchAt(pattern, text, at))
  return known ? { to: known.pattern.lastIndex, says: known.says } : null
}

function meaningOf(kind: WordKind | 'holiday' | 'legalHoliday'): Meaning {
  if (kind === 'holiday' || kind === 'legalHoliday') return { kind: 'holiday', isLegal: kind === 'legalHoliday' }
  return { kind }
}
