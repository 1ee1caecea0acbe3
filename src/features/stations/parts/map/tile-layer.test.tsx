// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Viewport } from '../../map/viewport'

const home = { lat: 30.762, lng: 120.764 }
const view: Viewport = { center: home, zoom: 18, width: 400, height: 400 }

beforeEach(() => {
  vi.stubGlobal('YILI_TILES', 'https://tiles.example.cn/{z}/{x}/{y}.png')
  vi.stubGlobal('YILI_TILES_ATTRIBUTION', '© 测绘院')
  // jsdom lays nothing out: an element would have no size, and a map without size has no tiles.
  for (const side of ['clientWidth', 'clientHeight'] as const) {
    vi.spyOn(HTMLElement.prototype, side, 'get').mockReturnValue(400)
  }
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The column and row of tiles at zoom 18 that a place lies in, minus the half by which a tile's number is its edge. */
function onTiles({ lat, lng }: { lat: number; lng: number }): { x: number; y: number } {
  const sine = Math.sin((lat * Math.PI) / 180)
  const [x, y] = [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)]
  return { x: x * 2 ** 18 - 0.5, y: y * 2 ** 18 - 0.5 }
}

/** The tile under the middle of the map, as column and row of its zoom. */
async function middleTile(datum: 'gcj02' | 'wgs84'): Promise<{ address: string; column: number; row: number }> {
  vi.stubGlobal('YILI_TILES_DATUM', datum)
  const { TileLayer } = await import('./tile-layer')
  const { container } = render(<TileLayer view={view} />)
  const tiles = [...container.querySelectorAll('img')].map((image) => image.src)
  const places = tiles.map((address) => {
    const [, column = '', row = ''] = /\/18\/(\d+)\/(\d+)\.png$/.exec(address) ?? []
    return { address, column: Number(column), row: Number(row) }
  })
  const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const [column, row] = [average(places.map((one) => one.column)), average(places.map((one) => one.row))]
  return { address: tiles[0] ?? '', column, row }
}

test('tiles of the place come from the configured address, and the map names whom they are from', async () => {
  const { address, column, row } = await middleTile('gcj02')
  expect(address).toMatch(/^https:\/\/tiles\.example\.cn\/18\/\d+\/\d+\.png$/)
  const { x, y } = onTiles(home)
  expect(column).toBeCloseTo(x, 0)
  expect(row).toBeCloseTo(y, 0)
  expect(screen.getByText('© 测绘院')).toBeTruthy()
})

test('tiles drawn in WGS-84 are shifted, so that a pin stands on its house', async () => {
  const { column, row } = await middleTile('wgs84')
  // At 菱香里 the same place has 0.0045° less longitude and 0.0023° more latitude in WGS-84.
  const { x, y } = onTiles({ lat: home.lat + 0.0023, lng: home.lng - 0.0045 })
  expect(column).toBeCloseTo(x, 0)
  expect(row).toBeCloseTo(y, 0)
  expect(Math.abs(x - onTiles(home).x)).toBeGreaterThan(3)
})

test('once the layer is gone nothing of it stays', async () => {
  await middleTile('gcj02')
  cleanup()
  expect(document.querySelectorAll('img')).toHaveLength(0)
})
