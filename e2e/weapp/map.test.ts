import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { CloudFunctions } from './client/client'
import type { MapView } from './client/map-view'
import type { MiniProgram } from './mini-program'
import { openAt } from './testing/at-home'
import { openStreet, type Street } from './testing/street'

const MAP_PAGE = '/features/stations/pages/map/index'
const HOME = { lat: 30.762, lng: 120.764 }

let street: Street
let app: MiniProgram | undefined
let questions = 0

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

async function openMap(): Promise<MiniProgram> {
  const answer = street.persona('resident')
  questions = 0
  const counting: CloudFunctions = (name, data) => {
    if ((data as { procedure: string }).procedure === 'stations.inRegion') questions += 1
    return answer(name, data)
  }
  app = await openAt(counting, MAP_PAGE)
  return app
}

/** A phone's map this far from home, metres. */
function lookAt(north: number, east: number, scale = 15): MapView {
  const [lat, lng] = [HOME.lat + north / 111_195, HOME.lng + east / 95_500]
  const half = 0.008 * 2 ** (15 - scale)
  return {
    southwest: { latitude: lat - half, longitude: lng - half },
    northeast: { latitude: lat + half, longitude: lng + half },
    scale,
  }
}

interface Marker { readonly id: number; readonly ariaLabel: string }

/** What the map was told since the first `from` calls. */
function told(program: MiniProgram, from = 0) {
  const calls = program.calls.slice(from)
  const named = (name: string) => calls.filter((call) => call.name === `map.${name}`).map(({ argument }) => argument)
  return {
    added: (named('addMarkers') as { markers: Marker[] }[]).flatMap(({ markers }) => markers),
    removed: (named('removeMarkers') as { markerIds: number[] }[]).flatMap(({ markerIds }) => markerIds),
    bytes: Buffer.byteLength(JSON.stringify([...named('addMarkers'), ...named('removeMarkers')])),
  }
}

test('the map shows the stations around the place, and counts them in words', async () => {
  const program = await openMap()
  await program.moveMap(lookAt(0, 0))
  await program.see('这一片有')
  expect(told(program).added.map(({ ariaLabel }) => ariaLabel).join()).toContain('望湖驿站，')
  await program.tap('列出来')
  await program.see('望湖驿站')
})

test('a small push asks nothing and sends next to nothing; stations that stay are not sent again', async () => {
  const program = await openMap()
  await program.moveMap(lookAt(0, 0))
  const [asked, before] = [questions, program.calls.length]
  const cost = await program.cost(() => program.moveMap(lookAt(0, 120)))
  const map = told(program, before)
  console.log(`a small push: ${cost.bytes} B of setData, ${map.bytes} B to the map`)
  expect(questions).toBe(asked)
  expect(map.added).toEqual([])
  expect(cost.bytes).toBeLessThanOrEqual(400)
})

test('a wide push loads what is there: only new markers are added, only those gone are removed', async () => {
  const program = await openMap()
  await program.moveMap(lookAt(0, 0))
  const first = told(program).added
  const [asked, before] = [questions, program.calls.length]
  const cost = await program.cost(() => program.moveMap(lookAt(900, 900)))
  const map = told(program, before)
  console.log(`a wide push: ${cost.bytes} B of setData, ${map.bytes} B to the map, ${map.added.length} added, ${map.removed.length} removed`)
  expect(questions).toBe(asked + 1)
  expect(map.added.length).toBeGreaterThan(0)
  const known = first.filter(({ id }) => !map.removed.includes(id)).map(({ ariaLabel }) => ariaLabel)
  expect(known.length).toBeGreaterThan(0)
  expect(map.added.filter(({ ariaLabel }) => known.includes(ariaLabel))).toEqual([])
  expect(map.bytes).toBeLessThanOrEqual(250 * (map.added.length + map.removed.length))
  expect(cost.bytes).toBeLessThanOrEqual(600)
})

test('a tapped pin opens a card, and from there the way and the station’s page', async () => {
  const program = await openMap()
  await program.moveMap(lookAt(0, 0, 17))
  const pin = told(program).added.find(({ ariaLabel }) => ariaLabel.startsWith('望湖驿站，'))
  await program.tapMarker(pin!.id)
  const picked = told(program).added.filter(({ ariaLabel }) => ariaLabel.startsWith('望湖驿站，')).pop()
  expect(picked!.id).not.toBe(pin!.id)
  await program.see('菱香路 12 号，公交站旁')
  await program.tap('带我去')
  expect(program.calls.at(-1)).toMatchObject({ name: 'openLocation', argument: { name: '望湖驿站' } })
  await program.tap('看看这个站')
  expect(program.page.route).toBe('features/stations/pages/detail/index')
})

test('far out several stations are one sign; a tap looks closer', async () => {
  const program = await openMap()
  await program.moveMap(lookAt(0, 0, 11))
  const sign = told(program).added.filter(({ ariaLabel }) => ariaLabel.includes('个站，点开放大')).pop()
  await program.tapMarker(sign!.id)
  expect(program.calls.at(-1)).toMatchObject({ name: 'map.includePoints' })
})

test('附近 leads to the map', async () => {
  app = await openAt(street.persona('resident'))
  await app.tap('地图')
  expect(app.page.route).toBe('features/stations/pages/map/index')
})
