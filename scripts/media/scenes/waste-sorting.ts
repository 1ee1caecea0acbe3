import { at, bin, flats, paint, tree, type Scene } from '../drawings'

const bins = {
  green: bin('#2C8A57', '#1F6B43'),
  blue: bin('#2E6FA5', '#235782'),
  red: bin('#B23A3F', '#8C2A2F'),
  grey: bin('#6B7478', '#545C60'),
}

const things = {
  leaf: `<path d="M0 60C0 20 30 0 74 0c0 44-20 74-60 74z" fill="${paint.leaf}"/>
    <path d="M4 72L48 28" stroke="${paint.greenPale}" stroke-width="5" stroke-linecap="round"/>`,
  bone: `<g fill="${paint.white}"><rect x="16" y="20" width="88" height="20" rx="8"/><circle cx="16" cy="18" r="15"/>
    <circle cx="16" cy="42" r="15"/><circle cx="104" cy="18" r="15"/><circle cx="104" cy="42" r="15"/></g>`,
  apple: `<circle cx="36" cy="48" r="32" fill="#C8553D"/>
    <path d="M36 20c0-10 6-16 14-18" stroke="#6B4A32" stroke-width="6" stroke-linecap="round" fill="none"/>`,
  bottle: `<path d="M18 0h20v18c10 6 16 14 16 28v58a8 8 0 0 1-8 8H10a8 8 0 0 1-8-8V46c0-14 6-22 16-28z" fill="#8FC3DD"/>
    <rect x="2" y="60" width="52" height="26" fill="#fff" opacity=".7"/>`,
  box: `<path d="M0 24h104v76H0z" fill="#C79A63"/><path d="M0 24L18 0h68l18 24z" fill="#B08450"/>
    <rect x="42" y="24" width="20" height="30" fill="#E6CFA8"/>`,
  battery: `<rect y="12" width="56" height="96" rx="8" fill="${paint.ink}"/>
    <rect x="18" width="20" height="14" rx="3" fill="${paint.stone}"/>
    <path d="M28 36v28M14 50h28" stroke="${paint.lamp}" stroke-width="6" stroke-linecap="round"/>`,
  tube: `<rect x="14" width="20" height="132" rx="10" fill="${paint.white}"/>
    <path d="M14 0h20v16H14zM14 116h20v16H14z" fill="${paint.stone}"/>`,
  pills: `<rect width="88" height="40" rx="20" fill="${paint.white}"/>
    <path d="M44 0h24a20 20 0 0 1 0 40H44z" fill="#C8553D"/>`,
  flash: `<path d="M44 0L0 62h34l-14 52 58-70H42z" fill="${paint.lamp}"/>`,
}

const floor = (colour: string) => `<path d="M0 208h640v48H0z" fill="${colour}"/>`

/** The slides of the lesson about waste: the four bins, then each bin with what belongs into it. */
export const wasteSortingScenes: readonly Scene[] = [
  {
    words: '', ground: paint.greenPale,
    drawing: `${at({ x: 30, y: 58 }, flats({ wall: paint.green, glass: paint.greenPale, lit: [1, 8] }))}
      ${at({ x: 158, y: 98 }, tree(paint.leaf))}${floor('#B9CDBF')}
      ${Object.values(bins).map((each, index) => at({ x: 240 + index * 94, y: 116 }, each)).join('')}`,
  },
  {
    words: '绿桶 · 易腐垃圾', ground: '#E4F1E8',
    drawing: floor('#BFD8C8') + at({ x: 110, y: 76, scale: 1.4 }, bins.green) + at({ x: 310, y: 112 }, things.leaf)
      + at({ x: 450, y: 112, scale: 1.1 }, things.apple),
  },
  {
    words: '蓝桶 · 可回收物', ground: paint.lakePale,
    drawing: floor('#B8D2DE') + at({ x: 110, y: 76, scale: 1.4 }, bins.blue) + at({ x: 320, y: 98 }, things.bottle)
      + at({ x: 440, y: 110 }, things.box),
  },
  {
    words: '红桶 · 有害垃圾', ground: '#F6E3E2',
    drawing: floor('#E2C4C3') + at({ x: 110, y: 76, scale: 1.4 }, bins.red) + at({ x: 310, y: 100 }, things.battery)
      + at({ x: 404, y: 76 }, things.tube) + at({ x: 480, y: 166 }, things.pills),
  },
  {
    words: '灰桶 · 其他垃圾', ground: '#DDE3E5',
    drawing: floor('#BAC4C8') + at({ x: 110, y: 76, scale: 1.4 }, bins.grey) + at({ x: 310, y: 146 }, things.bone)
      + at({ x: 486, y: 92 }, things.flash),
  },
]
