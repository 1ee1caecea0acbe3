import { pinyin } from 'pinyin-pro'
import { plainText, type StationWords } from './search-rules'

const asTyped = { toneType: 'none', type: 'array', v: true } as const

/**
 * The words a station is found by. It brings half a megabyte of pronunciations along: what writes stations may import
 * it, the cloud function of the phones must not (scripts/bundle-functions.test.ts).
 */
export function stationWords({ name, address }: { name: string; address: string }): StationWords {
  const plain = plainText(name)
  const syllables = pinyin(plain, asTyped).map((syllable) => syllable.toLowerCase())
  return {
    name: plain,
    address: plainText(address),
    pinyin: syllables.join(''),
    initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
  }
}
