import { idForName } from '../../kernel/ids'
import type { NewUnit } from '../../modules/organisations'
import { brands } from './brands'
import { districts, type SeedDistrict, type SeedSubdistrict } from './communities'
import { contactOf } from './contacts'

const CITY = '嘉禾市'

/** The first so many communities have four grids, the others three: 71 communities, 238 grids. */
const COMMUNITIES_OF_FOUR = 25
/** Every so many grids one has two building groups, the others one: 238 grids, 262 building groups. */
const GRIDS_PER_PAIR = 10
/** Buildings in a group. */
const BUILDINGS = 6

/** The id of a unit by its names from the city down: `unitId('城南区', '一里街道')`. */
export const unitId = (...names: readonly string[]): string => idForName(['unit', CITY, ...names].join('/'))

type Place = Pick<NewUnit, 'level' | 'name' | 'shortName' | 'position'>

const unit = (path: readonly string[], place: Place, more: Partial<NewUnit> = {}): NewUnit => ({
  id: unitId(...path),
  parentId: path.length === 0 ? null : unitId(...path.slice(0, -1)),
  contact: null,
  brand: null,
  ...place,
  ...more,
})

/** The whole tree, parents before their children: 1 city, 3 districts, 11 subdistricts, 71 communities and below. */
export function seedUnits(): NewUnit[] {
  const city = unit([], { level: 'city', name: CITY, shortName: '嘉禾', position: 0 })
  const above = districts.flatMap(districtUnits)
  const communities = districts.flatMap((district) =>
    district.subdistricts.flatMap((one) => communitiesOf(district, one)))
  return [city, ...above, ...withGrids(communities)]
}

function districtUnits(district: SeedDistrict, position: number): NewUnit[] {
  const { name } = district
  const below = district.subdistricts.map((one, index) => unit(
    [name, one.name],
    { level: 'subdistrict', name: one.name, shortName: one.name.replace('街道', ''), position: index },
    { contact: contactOf(one.name, '值班') },
  ))
  return [unit([name], { level: 'district', name, shortName: name.replace('区', ''), position }), ...below]
}

interface Community {
  readonly path: readonly string[]
  readonly unit: NewUnit
}

function communitiesOf(district: SeedDistrict, { name, communities }: SeedSubdistrict): Community[] {
  return communities.map((shortName, position) => {
    const path = [district.name, name, shortName]
    const place: Place = { level: 'community', name: `${shortName}社区`, shortName, position }
    const brand = name === '一里街道' ? brands[shortName] ?? null : null
    return { path, unit: unit(path, place, { contact: contactOf(path.join('/')), brand }) }
  })
}

function withGrids(communities: readonly Community[]): NewUnit[] {
  const units: NewUnit[] = []
  let grids = 0
  for (const [index, community] of communities.entries()) {
    const count = index < COMMUNITIES_OF_FOUR ? 4 : 3
    units.push(community.unit, ...gridsOf(community, { count, before: grids }))
    grids += count
  }
  return units
}

/** The grids of a community with their building groups, which count its buildings on from grid to grid. */
function gridsOf(
  { path, unit: { shortName } }: Community,
  { count, before }: { count: number; before: number },
): NewUnit[] {
  const units: NewUnit[] = []
  let building = 1
  for (let position = 0; position < count; position += 1) {
    const name = `${shortName}第${'一二三四'.charAt(position)}网格`
    const grid = [...path, name]
    units.push(unit(grid, { level: 'grid', name, shortName: name, position }, { contact: contactOf(grid.join('/')) }))
    for (let group = 0; group < groupsIn(before + position); group += 1) {
      const groupName = `${shortName} ${building}–${building + BUILDINGS - 1} 幢`
      const place: Place = { level: 'building_group', name: groupName, shortName: groupName, position: group }
      units.push(unit([...grid, groupName], place, { contact: contactOf(groupName) }))
      building += BUILDINGS
    }
  }
  return units
}

const groupsIn = (grid: number): number => (grid % GRIDS_PER_PAIR === 0 ? 2 : 1)
