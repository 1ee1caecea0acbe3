import type { NewUnit } from '../../modules/organisations'

const surnames = '沈陆顾钱朱徐吴俞金许褚屠姚费'
const givenNames = [
  '玉兰', '建平', '秀英', '国强', '文珍', '立新', '月华', '志刚', '小芳', '永明', '桂宝', '海燕', '根林', '佩芬', '晓峰',
  '爱珍', '卫东', '惠娟', '阿毛', '雪琴',
]

/** A fictional person to ring, the same for the same place in every run; or only a desk (`值班`). */
export function contactOf(place: string, desk?: string): NewUnit['contact'] {
  const number = [...place].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003, 7)
  const surname = surnames.charAt(number % surnames.length)
  const given = givenNames[Math.floor(number / surnames.length) % givenNames.length] ?? ''
  return { name: desk ?? surname + given, phone: `0573-556${String(number % 10_000).padStart(4, '0')}` }
}
