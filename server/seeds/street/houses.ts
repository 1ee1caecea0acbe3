import type { PlaceKind } from '../../../contract/station-details'
import { unitId } from '../organisations/units'

/** Where a station stands: in the organisation tree, under which station, in what kind of place. */
export interface House {
  readonly unitId: string
  /** Key of the station above it. */
  readonly parent: string | null
  readonly placeKind: PlaceKind
  readonly doorPhoto: string | null
}

const house = (unit: readonly string[], parent: string | null, placeKind: PlaceKind): Omit<House, 'doorPhoto'> =>
  ({ unitId: unitId(...unit), parent, placeKind })

/** Those of whose door there is a picture. */
const pictured: readonly string[] = ['yili', 'wanghu', 'qiujing']

const of = (community: string): string[] => ['城南区', '一里街道', community]
const beside = (subdistrict: string, community: string): string[] => ['城南区', subdistrict, community]

const houses: Readonly<Record<string, Omit<House, 'doorPhoto'>>> = {
  city: house([], null, 'park'),
  chengnan: house(['城南区'], 'city', 'street'),
  yili: house(['城南区', '一里街道'], 'chengnan', 'street'),
  wanghu: house(of('菱香里'), 'lingxiang', 'street'),
  lingxiang: house(of('菱香里'), 'yili', 'compound'),
  lanhu: house(of('菱香里'), 'yili', 'tower'),
  qiujing: house(of('秋泾桥'), 'yili', 'street'),
  yuli: house(of('渔里'), 'yili', 'compound'),
  market: house(of('渔里'), 'yuli', 'market'),
  canal: house(of('运河湾'), 'yili', 'compound'),
  terminus: house(of('运河湾'), 'canal', 'street'),
  silk: house(of('丝厂里'), 'yili', 'compound'),
  willow: house(of('柳岸'), 'yili', 'street'),
  mulberry: house(of('桑园'), 'yili', 'compound'),
  paddy: house(of('稻香'), 'yili', 'compound'),
  ferry: house(beside('渡口街道', '老渡口'), 'chengnan', 'street'),
  elders: house(beside('渡口街道', '老渡口'), 'chengnan', 'school'),
  scholar: house(beside('槐树街道', '槐树'), 'chengnan', 'street'),
  care: house(beside('湖东街道', '湖东'), 'chengnan', 'park'),
  eastlake: house(beside('湖东街道', '湖东'), 'chengnan', 'tower'),
  pier: house(beside('湖东街道', '月河'), 'chengnan', 'park'),
  park: house(beside('科创园街道', '科创'), 'chengnan', 'tower'),
  plaza: house(beside('城南街道', '金穗'), 'chengnan', 'mall'),
  riders: house(beside('城南街道', '城南'), 'chengnan', 'street'),
  'square-lake': house(beside('槐树街道', '槐树'), 'chengnan', 'park'),
  'square-canal': house(of('运河湾'), 'canal', 'compound'),
  'studio-law': house(['城南区', '一里街道'], 'yili', 'street'),
  'studio-grid': house(of('丝厂里'), 'silk', 'compound'),
  'studio-lu': house(beside('渡口街道', '老渡口'), 'elders', 'school'),
}

/** The house of a demo station. Throws for one that has none: every station belongs somewhere. */
export function houseFor(key: string): House {
  const known = houses[key]
  if (!known) throw new Error(`the demo station "${key}" belongs to no unit`)
  return { ...known, doorPhoto: pictured.includes(key) ? `/media/doors/${key}.png` : null }
}
