import { readingsOf } from './espeak'
import { spokenWords } from './words'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const longestFirst = Object.keys(spokenWords).sort((a, b) => b.length - a.length)
const listedWord = new RegExp(`(${longestFirst.join('|')})`)

/**
 * Spells a Chinese sentence in pinyin, one group of syllables per word, for the pinyin voice of espeak-ng.
 * Throws when something is left that has no Chinese sound, such as a number missing in words.ts.
 */
export function pinyinOf(sentence: string): string {
  const readings = readingsOf(sentence)
  const pieces = sentence.split(listedWord)
  const spelled = pieces.map((piece) => spokenWords[piece] ?? spell(piece, readings)).join(' ')
  const silent = spelled.match(/[^a-z0-9*,.? ]/)
  if (silent) throw new Error(`"${silent[0]}" in "${sentence}" has no reading: add its word to words.ts`)
  return joinLightSyllables(changeTones(spelled)).replace(/ +/g, ' ').replace(/ ([,.?])/g, '$1').trim()
}

function spell(words: string, readings: ReadonlyMap<string, string>): string {
  const pauses = words.replace(/[，、：；]/g, ',').replace(/[“”]/g, '').replace(/。/g, '.').replace(/？/g, '?')
  const groups = [...segmenter.segment(pauses)].map(({ segment }) =>
    [...segment].map((character) => changing[character] ?? readings.get(character) ?? character).join(''))
  return groups.join(' ')
}

/** The two words whose tone depends on the next syllable; the star marks a tone still to be decided. */
const changing: Readonly<Record<string, string>> = { 一: 'yi*', 不: 'bu*' }

/** 一 and 不 rise before a falling tone (个, spoken lightly, counts as falling); 一 falls before the other full tones. */
function changeTones(pinyin: string): string {
  return pinyin
    .replace(/(yi|bu)\*(?= *(?:[a-z]+4|ge5))/g, (_, sound: string) => `${sound}2`)
    .replace(/yi\*(?= *[a-z]+[123])/g, 'yi4')
    .replace(/yi\*/g, 'yi1')
    .replace(/bu\*/g, 'bu4')
}

/** 的, 了, 们 and their like lean on the word before them; alone, espeak-ng would stress them. */
const joinLightSyllables = (pinyin: string) => pinyin.replace(/(?<=\d) +(?=[a-z]+5)/g, '')
