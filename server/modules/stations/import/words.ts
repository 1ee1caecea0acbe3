import type { PlaceKind } from '../../../../contract/station-details'
import type { SourceDatum } from '../../../../contract/station-files'
import type { AmenityKind, StationKind } from '../../../../contract/stations'

/** How the levels are written out in files; the first word is the one we write ourselves. */
export const KIND_WORDS: Record<StationKind, readonly string[]> = {
  city: ['市', '市级', '市级中心', 'city'],
  district: ['区', '区级', '县', '县级', '区级中心', 'district'],
  subdistrict: ['街道', '乡镇', '镇', '乡', '街道级', '镇街', '街道中心', 'subdistrict'],
  community: ['社区', '村', '社区级', '村社', '社区站', 'community'],
  building: ['楼宇', '园区', '商圈', '楼宇站', 'building'],
  post: ['驿站', '网格', '站点', '爱心驿站', 'post'],
  square: ['广场', '文化广场', 'square'],
  studio: ['工作室', 'studio'],
}

/** What in a name tells the level where no column does; the first that occurs. */
const NAME_WORDS: readonly (readonly [RegExp, StationKind])[] = [
  [/工作室/, 'studio'],
  [/(文化|党建|法治)广场/, 'square'],
  [/驿站|书屋|岗亭/, 'post'],
  [/楼宇|大厦|园区|广场|商圈|产业园|科创园/, 'building'],
  [/社区|新村|村党群|小区/, 'community'],
  [/街道|镇党群|乡党群/, 'subdistrict'],
  [/[区县]党群服务中心/, 'district'],
  [/市党群服务中心/, 'city'],
]

export const DATUM_WORDS: Record<SourceDatum, readonly string[]> = {
  gcj02: ['gcj02', '火星', '火星坐标', '高德', '腾讯', '国测局', '高德坐标', '腾讯坐标'],
  wgs84: ['wgs84', 'gps', 'epsg4326', '4326', 'gps坐标'],
  bd09: ['bd09', 'bd09ll', '百度', '百度坐标'],
}

/** What kind of place the door is in; the first word is the one we write ourselves. */
export const PLACE_WORDS: Record<PlaceKind, readonly string[]> = {
  mall: ['商场', '商场里', '购物中心', '综合体', '商圈', '超市'],
  tower: ['写字楼', '写字楼里', '楼宇', '大厦', '办公楼', '商务楼', '园区', '产业园'],
  park: ['公园', '公园里', '绿地', '景区', '广场'],
  compound: ['小区', '小区里', '居民区', '住宅区', '新村', '村里'],
  street: ['临街', '沿街', '街边', '路边', '临街商铺', '沿街商铺'],
  school: ['学校', '学校里', '校园', '校内'],
  market: ['菜场', '菜场里', '菜市场', '农贸市场', '市场'],
}

/** Words of amenities; the first is the one we write ourselves. */
export const AMENITY_WORDS: Record<AmenityKind, readonly string[]> = {
  water: ['饮水', '热水', '直饮水', '饮水机', '开水', '水', 'water'],
  meal: ['热饭', '微波炉', '用餐', '食堂', '就餐', 'meal'],
  wifi: ['WiFi', '无线', '无线网', '无线网络', '免费wifi'],
  plug: ['充电', '插座', '手机充电', '充电宝', 'plug'],
  aed: ['AED', '除颤仪', '除颤器'],
  baby: ['母婴', '母婴室', '哺乳室', '尿布台', 'baby'],
  book: ['看书', '图书', '书', '阅读', '图书角', 'book'],
  hush: ['安静', '静音', '自习', '自习室', 'hush'],
  toilet: ['厕所', '卫生间', '洗手间', '公厕', 'toilet'],
  medicine: ['药箱', '常用药', '急救箱', '医药箱', 'medicine'],
}

/** A word without width, case, spaces and signs: `ＷＧＳ－84` and `wgs84` are one. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s_\-:.、]/g, '')

const lookup = <Key extends string>(words: Record<Key, readonly string[]>): ReadonlyMap<string, Key> =>
  new Map((Object.keys(words) as Key[]).flatMap((key) => [key, ...words[key]].map((word) => [plain(word), key])))

const kinds = lookup(KIND_WORDS)
const datums = lookup(DATUM_WORDS)
const amenities = lookup(AMENITY_WORDS)
const places = lookup(PLACE_WORDS)

export const kindOf = (text: string): StationKind | null => kinds.get(plain(text)) ?? null
export const datumOf = (text: string): SourceDatum | null => datums.get(plain(text)) ?? null
export const amenityOf = (text: string): AmenityKind | null => amenities.get(plain(text)) ?? null

export const placeOf = (text: string): PlaceKind | null => places.get(plain(text)) ?? null

/** The level a name speaks of: 望湖驿站 is a post. */
export const kindInName = (name: string): StationKind | null =>
  NAME_WORDS.find(([word]) => word.test(name))?.[1] ?? null
