import type { AmenityKind, StationKind } from '../../../contract/stations'
import { amenityWords, kindWords } from './copy'
import type { Facet } from './catalogue-store'

export const finderCopy = {
  communities: '按街道、社区找',
  title: '找站',
  field: '找站',
  hint: '站名、地址或拼音首字母',
  placeholder: '望湖、菱香路 12 号、whyz',
  recent: '最近找过',
  forget: '清空',
  all: (count: number | null): string => (count === null ? '全部的站' : `全部的站，${count} 个`),
  matching: (count: number): string => `合条件的，${count} 个站`,
  filterLabel: '只看',
  similar: '名字差不多的',
  nothing: { title: '没找到这个站', line: '换个字试试，或者只写名字里的两三个字。' },
  nothingMatches: { title: '没有合这些条件的站', line: '点一下上面的条件取消。' },
  failed: { line: '你写的还在。有网了再试一次。' },
  listFailed: { line: '有网了再试一次，全部的站都在这里。' },
}

/** A facet with its count, as its chip says it: 热饭 12. */
export function facetWords(facet: Facet, count: number): string {
  return `${facetName(facet)} ${count}`
}

function facetName(facet: Facet): string {
  if (facet === 'open') return '正在开放'
  const [group, kind] = facet.split(':') as ['amenity', AmenityKind] | ['kind', StationKind]
  return group === 'amenity' ? amenityWords[kind] : kindWords[kind]
}
