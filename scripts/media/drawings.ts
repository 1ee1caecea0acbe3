/** The colours of the drawings: the deep red of the boat, lake, night, yard and paper. */
export const paint = {
  deepRed: '#7C1820', red: '#A8232A', darkRed: '#5E1119', waterRed: '#48090F',
  paper: '#F3E6DC', paperShade: '#D9C4B5',
  lake: '#1F5F76', lakeDeep: '#174A5C', lakePale: '#DCEBF0', sky: '#C5DEE7',
  night: '#1C2A3A', nightDeep: '#131E2A', lamp: '#F3CF7A',
  green: '#2B5B45', greenDeep: '#1F4534', greenPale: '#DDEBE2', leaf: '#3F8A63',
  ink: '#161F22', stone: '#7C888C', mist: '#F1F4F4', white: '#FFFFFF',
} as const

/** One drawn slide, 640 x 256; the caption has the rest of the height. */
export interface Scene {
  /** A few large words in the corner; '' for none. */
  words: string
  ground: string
  drawing: string
}

export interface Place {
  x: number
  y: number
  scale?: number
}

/** Puts a drawing somewhere; its own origin is its top left corner unless it says otherwise. */
export const at = ({ x, y, scale = 1 }: Place, drawing: string) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${drawing}</g>`

/** The pleasure boat of the lake, 172 wide and 96 high; `windows` is the colour behind its lattice. */
export const boat = ({ windows = paint.deepRed, mast = paint.paper }: { windows?: string; mast?: string } = {}) => `
  <path d="M0 74h172c-7 15-21 22-38 22H38c-17 0-31-7-38-22z" fill="${paint.paper}"/>
  <path d="M36 74V53h22V43h58v10h24v21z" fill="${paint.paper}"/>
  <path d="M30 53c18-1 22-14 28-14h58c6 0 12 13 30 14z" fill="${paint.paperShade}"/>
  <path d="M46 59h14v9H46zM68 50h16v18H68zM92 50h16v18H92zM118 59h14v9h-14z" fill="${windows}"/>
  <path d="M150 74V0" stroke="${mast}" stroke-width="2.5"/>`

/** A wheeled bin, 72 wide and 104 high. */
export const bin = (colour: string, lid: string) => `
  <path d="M6 24h60l-6 74a6 6 0 0 1-6 6H18a6 6 0 0 1-6-6z" fill="${colour}"/>
  <rect y="8" width="72" height="18" rx="6" fill="${lid}"/>
  <rect x="26" width="20" height="10" rx="4" fill="${lid}"/>
  <path d="M24 42l3 44M48 42l-3 44M36 42v44" stroke="#fff" stroke-opacity=".35"
    stroke-width="4" stroke-linecap="round"/>`

/** A block of flats, 120 wide and 150 high; `lit` names the windows with light, counted row by row from 0 to 11. */
export const flats = ({ wall, glass, lit }: { wall: string; glass: string; lit: readonly number[] }) => {
  const windows = Array.from({ length: 12 }, (_, index) => {
    const fill = lit.includes(index) ? paint.lamp : glass
    const x = 14 + (index % 3) * 34
    const y = 16 + Math.floor(index / 3) * 32
    return `<rect x="${x}" y="${y}" width="24" height="18" rx="2" fill="${fill}"/>`
  })
  return `<rect width="120" height="150" fill="${wall}"/>${windows.join('')}`
}

/** A round tree, 70 wide and 110 high. */
export const tree = (crown: string) => `
  <path d="M35 110V58" stroke="#6B4A32" stroke-width="8" stroke-linecap="round"/>
  <circle cx="35" cy="34" r="34" fill="${crown}"/>`

/** The sign of the defibrillator: a heart with a flash, 100 wide and 92 high. */
export const heart = (fill: string, flash: string) => `
  <path d="M50 92S0 60 0 27A27 27 0 0 1 50 13a27 27 0 0 1 50 14c0 33-50 65-50 65z" fill="${fill}"/>
  <path d="M57 18L37 47h17l-9 25 26-34H54z" fill="${flash}"/>`

/** A standing neighbour, 44 wide and 120 high. */
export const person = (coat: string, skin: string = paint.paperShade) => `
  <circle cx="22" cy="16" r="15" fill="${skin}"/>
  <path d="M0 120V62a22 22 0 0 1 44 0v58z" fill="${coat}"/>`
