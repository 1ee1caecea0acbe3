import { expect, test } from 'vitest'
import { drawMap, paletteNames, type Brush, type Palette } from './draw-map'
import { fitted, shifted, toPixel, toPlace } from './map-view'
import { percent, sorted } from './shares'
import { figures, map } from './testing/examples'

const SIZE = { width: 400, height: 300 }
const town = [{ lat: 30.76, lng: 120.75 }, { lat: 30.78, lng: 120.79 }, { lat: 30.77, lng: 120.76 }]

test('the drawing holds every home and the circle of a station there', () => {
  const view = fitted(town, SIZE)
  for (const place of town) {
    const { x, y } = toPixel(view, place)
    const radius = 500 / view.metersPerPixel
    expect(Math.min(x, y, SIZE.width - x, SIZE.height - y)).toBeGreaterThan(radius)
  }
})

test('north is up, east is right, and a point of the drawing is the place it shows', () => {
  const view = fitted(town, SIZE)
  const here = town[0]!
  const [north, east] = [shifted(here, { north: 100, east: 0 }), shifted(here, { north: 0, east: 100 })]
  expect(toPixel(view, north).y).toBeLessThan(toPixel(view, here).y)
  expect(toPixel(view, east).x).toBeGreaterThan(toPixel(view, here).x)
  const back = toPlace(view, toPixel(view, here))
  expect([back.lat - here.lat, back.lng - here.lng].map(Math.abs).every((off) => off < 1e-6)).toBe(true)
})

test('50 m to the east are 50 m on the drawing', () => {
  const view = fitted(town, SIZE)
  const moved = toPixel(view, shifted(view.center, { north: 0, east: 50 }))
  expect((moved.x - SIZE.width / 2) * view.metersPerPixel).toBeCloseTo(50, 0)
})

test('a list without homes is a drawing of nothing, not an error', () => {
  expect(fitted([], SIZE)).toMatchObject({ center: { lat: 0, lng: 0 } })
})

test('who has no station is a ring, who has one is full; a removed station loses its circle', () => {
  const palette = Object.fromEntries(paletteNames.map((name) => [name, name])) as Palette
  const draw = (covered: number, removedIds: ReadonlySet<string>) => {
    const done: string[] = []
    const note = (act: string) => () => void done.push(`${act} ${brush.fillStyle as string}`)
    const brush: Brush = {
      fillStyle: '', strokeStyle: '', lineWidth: 0, globalAlpha: 1, beginPath: () => undefined, rect: () => undefined,
      arc: () => undefined, setLineDash: () => undefined, fillRect: note('square'), fill: note('fill'), stroke: note('stroke'),
    }
    const scene = { map: { ...map, dots: [{ ...map.dots[0]!, covered }] }, added: [], gaps: [], removedIds }
    drawMap(brush, fitted(town, SIZE), { scene, palette })
    return done
  }
  expect(draw(0, new Set())).toEqual(['square map-land', 'fill brand', 'fill surface', 'stroke surface', 'square brand'])
  expect(draw(150, new Set(['s']))).toEqual(['square map-land', 'fill ok-mark', 'stroke ok-mark'])
})

test.each([[0.8734, '87%'], [0.999, '99%'], [0.001, '1%'], [1, '100%'], [0, '0%']])('a share of %d is said as %s', (share, words) => {
  expect(percent(share)).toBe(words)
})

test('rows with what needs attention come first', () => {
  const rows = [{ name: 'a', ...figures(90, 100) }, { name: 'b', ...figures(100, 400) }, { name: 'c', ...figures(0, 0) }]
  const names = (column: Parameters<typeof sorted>[1]) => sorted(rows, column).map(({ name }) => name).join('')
  expect([names('name'), names('share'), names('without')]).toEqual(['abc', 'bac', 'bac'])
})
