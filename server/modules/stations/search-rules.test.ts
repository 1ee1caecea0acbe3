import { expect, test } from 'vitest'
import { fragmentsOf, plainText, planSearch } from './search-rules'

test.each([
  ['望湖 驿站', '望湖驿站'], ['Ｂ１ 层', 'b1层'], ['“菱香里”（北门）', '菱香里北门'], ['50%_\\', '50'], ['🏠', ''], ['', ''], ['CBD·站', 'cbd站'],
])('%s is compared as %s', (typed, plain) => {
  expect(plainText(typed)).toBe(plain)
})

test('a station is found by its characters, its address, three letters of pinyin and two initials', () => {
  expect(fragmentsOf({ name: '望湖', address: '1号', pinyin: 'wanghu', initials: 'wh' })).toEqual([
    '望', '湖', '@1', '@号', '^wa', 'wan', 'ang', 'ngh', 'ghu', '.^w', '.wh',
  ])
})

test('no piece is listed twice', () => {
  const fragments = fragmentsOf({ name: '里里', address: '里里', pinyin: 'lili', initials: 'll' })
  expect(new Set(fragments).size).toBe(fragments.length)
})

test.each(['', '  ', '%_%', '！？'])('in “%s” there is nothing to look for', (typed) => {
  expect(planSearch(typed)).toBeNull()
})

test('a letter is an initial at the beginning, two letters may stand anywhere among the initials, three in the pinyin', () => {
  expect(planSearch('w')).toMatchObject({ initials: { fragments: ['.^w'], inside: false }, pinyin: null })
  expect(planSearch('wh')).toMatchObject({
    initials: { fragments: ['.wh'], inside: true }, pinyin: { fragments: ['^wh'], inside: false },
  })
  expect(planSearch('wan')).toMatchObject({ pinyin: { fragments: ['wan'], inside: true } })
  expect(planSearch('望w')).toMatchObject({ initials: null, pinyin: null })
})

test('ü is typed as v or as ü', () => {
  expect(planSearch('LÜSE')?.text).toBe('lvse')
  expect(planSearch('lvse')?.text).toBe('lvse')
})

test.each([['望湖', false], ['望湖驿', true], ['望'.repeat(20), true], ['望'.repeat(21), false], ['wangh', false], ['wanghu', true]])(
  'a wrong character is forgiven in %s: %s',
  (typed, forgiven) => expect(planSearch(typed)?.similar !== null).toBe(forgiven),
)

/** Every text that is one character off. */
function spoilt(text: string): string[] {
  const characters = [...text]
  return characters.flatMap((character, index) => {
    const [before, after] = [characters.slice(0, index).join(''), characters.slice(index + 1).join('')]
    return [`${before}x${after}`, before + after, `${before}x${character}${after}`]
  })
}

test.each(['望湖驿站', '菱香里党群服务站', 'wanghuyizhan', 'lingxiangli', 'qiujin'])(
  'whatever character of %s is spoilt, what is typed still leads there',
  (name) => {
    const letters = /^[a-z]+$/.test(name)
    const held = new Set(fragmentsOf({ name: letters ? '' : name, address: '', pinyin: letters ? name : '', initials: '' }))
    const typed = spoilt(name).filter((text) => !letters || text.length >= 6)
    expect(typed.length).toBeGreaterThan(5)
    for (const text of typed) {
      const similar = planSearch(text)?.similar
      expect(similar?.fragments.some((set) => set.every((fragment) => held.has(fragment))), text).toBe(true)
      expect(name, text).toMatch(new RegExp(similar?.pattern ?? 'nothing'))
    }
  },
)
