import type { UnitLevel, UnitSummary } from '../../../../contract/organisations'

const tree: Readonly<Record<string, readonly string[]>> = {
  '': ['嘉禾市'], 嘉禾市: ['城南区', '河东区'], 城南区: ['一里街道', '槐树街道'], 一里街道: ['菱香里社区', '柳岸社区'],
  菱香里社区: ['菱香里第一网格'],
}
const endings: readonly (readonly [string, UnitLevel])[] =
  [['市', 'city'], ['街道', 'subdistrict'], ['社区', 'community'], ['网格', 'grid'], ['区', 'district']]

const unit = (name: string): UnitSummary => {
  const level = endings.find(([ending]) => name.endsWith(ending))?.[1] ?? 'grid'
  return { id: name, level, name, brand: null, childCount: tree[name]?.length ?? 0 }
}

/** A small tree, one unit a page: `organisations.children`. The name of a unit is its id. */
export function unitChildren({ parentId = '', cursor = '0' }: { parentId?: string; cursor?: string }) {
  const names = tree[parentId] ?? []
  const at = Number(cursor)
  const next = at + 1 < names.length ? String(at + 1) : null
  return { items: names.slice(at, at + 1).map(unit), nextCursor: next }
}
