/** What the build is told of the map behind the H5 map; without an address there is none. */
interface TileSettings {
  readonly YILI_TILES?: string | undefined
  readonly YILI_TILES_DATUM?: string | undefined
  readonly YILI_TILES_ATTRIBUTION?: string | undefined
}

/** Cut into placeholders, an address of tiles has each of these once. */
const placeholders = ['{z}', '{x}', '{y}']

/**
 * The constants of the H5 map. Throws when the address is no https template, when nobody says in which datum its tiles
 * are (the wrong one puts every pin 500 m off), or whom they are from (every provider wants to be named).
 */
export function tileConstants(settings: TileSettings): Record<string, string> {
  const { YILI_TILES = '', YILI_TILES_DATUM = '', YILI_TILES_ATTRIBUTION = '' } = settings
  if (YILI_TILES !== '') {
    if (!YILI_TILES.startsWith('https://') || !placeholders.every((part) => YILI_TILES.includes(part))) {
      throw new Error('YILI_TILES must look like https://tiles.example.cn/{z}/{x}/{y}.png')
    }
    if (YILI_TILES_DATUM !== 'gcj02' && YILI_TILES_DATUM !== 'wgs84') {
      throw new Error('YILI_TILES_DATUM must be gcj02 or wgs84: say which the tiles are drawn in')
    }
    if (YILI_TILES_ATTRIBUTION === '') throw new Error('YILI_TILES_ATTRIBUTION must name whom the map is from')
  }
  return {
    YILI_TILES: JSON.stringify(YILI_TILES),
    YILI_TILES_DATUM: JSON.stringify(YILI_TILES_DATUM),
    YILI_TILES_ATTRIBUTION: JSON.stringify(YILI_TILES_ATTRIBUTION),
  }
}
