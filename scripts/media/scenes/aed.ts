import { at, heart, paint, type Scene } from '../drawings'

const floor = (colour: string) => `<path d="M0 210h640v46H0z" fill="${colour}"/>`

/** Somebody lying on the back, head to the left, 290 wide and 48 high; the chest is at 100. */
const lying = `
  <path d="M150 12h130a10 10 0 0 1 0 20H150zM150 28h130a10 10 0 0 1 0 20H150z" fill="${paint.ink}"/>
  <path d="M266 12h14a10 10 0 0 1 0 20h-14zM266 28h14a10 10 0 0 1 0 20h-14z" fill="${paint.stone}"/>
  <path d="M62 6h90a12 12 0 0 1 12 12v30H62a21 21 0 0 1 0-42z" fill="${paint.lake}"/>
  <circle cx="24" cy="24" r="22" fill="#C9AE98"/>
  <path d="M64 30h84" stroke="${paint.lakeDeep}" stroke-width="13" stroke-linecap="round"/>
  <circle cx="154" cy="30" r="8" fill="#C9AE98"/>`

/** A helper on the knees behind somebody lying, seen from the front, 110 wide; the knees are at 150. */
const kneeling = `
  <path d="M6 150a22 22 0 0 1 22-36h54a22 22 0 0 1 22 36z" fill="#2C3A3F"/>
  <path d="M20 126V70a35 35 0 0 1 70 0v56z" fill="${paint.red}"/>
  <circle cx="55" cy="20" r="20" fill="${paint.paperShade}"/>`

/** The helper's straight arms from both shoulders down to one point; drawn over the one who lies. */
const armsTo = (x: number, y: number) => `
  <path d="M28 70L${x} ${y}M82 70L${x} ${y}" stroke="#8C1D23" stroke-width="15" stroke-linecap="round"/>
  <circle cx="${x}" cy="${y}" r="12" fill="${paint.paperShade}"/>`

const helping = (person: string, arms: string, lyingAt: number) =>
  at({ x: 250, y: 48 }, person) + at({ x: lyingAt, y: 166 }, lying) + at({ x: 250, y: 48 }, arms)

const telephone = `
  <rect width="74" height="132" rx="12" fill="${paint.ink}"/>
  <rect x="7" y="14" width="60" height="96" rx="3" fill="${paint.white}"/>
  <text x="37" y="72" font-size="30" font-weight="700" text-anchor="middle" fill="${paint.red}">120</text>`

const box = `
  <rect width="170" height="140" rx="16" fill="${paint.green}"/>
  <rect x="60" y="-14" width="50" height="22" rx="8" fill="${paint.greenDeep}"/>
  ${at({ x: 43, y: 16, scale: 0.84 }, heart(paint.white, paint.green))}
  <text x="85" y="126" font-size="26" font-weight="700" text-anchor="middle" fill="#fff">AED</text>`

/** A chest seen from the front: the patient's right shoulder is on the left of the picture. */
const chest = `
  <path d="M86 20h48v40H86z" fill="#C9AE98"/><circle cx="110" cy="2" r="34" fill="${paint.paperShade}"/>
  <path d="M0 206V96a44 44 0 0 1 44-42h132a44 44 0 0 1 44 42v110z" fill="${paint.paperShade}"/>
  <path d="M34 206v-82M186 206v-82" stroke="#C9AE98" stroke-width="4"/>
  <rect x="50" y="72" width="44" height="54" rx="8" fill="${paint.white}" stroke="${paint.green}" stroke-width="5"/>
  <rect x="136" y="122" width="44" height="54" rx="8" fill="${paint.white}" stroke="${paint.green}" stroke-width="5"/>
  <path d="M94 92C160 92 210 60 300 62M180 150c50 0 70-40 120-56" stroke="${paint.green}" stroke-width="5"
    fill="none"/>`

const flash = `<path d="M34 0L0 48h26L16 88l44-54H32z" fill="${paint.red}"/>`

const pin = `
  <circle cx="320" cy="128" r="112" fill="${paint.red}" fill-opacity=".08" stroke="${paint.red}" stroke-width="4"/>
  <path d="M320 214s-62-58-62-104a62 62 0 0 1 124 0c0 46-62 104-62 104z" fill="${paint.green}"/>
  ${at({ x: 282, y: 76, scale: 0.76 }, heart(paint.white, paint.green))}`

/** The slides of the lesson about the defibrillator: look and call, press, stick on, hands off, where to find one. */
export const aedScenes: readonly Scene[] = [
  {
    words: '先看，再叫', ground: paint.mist,
    drawing: floor('#D5DEDF') + helping(kneeling, armsTo(74, 130), 262),
  },
  {
    words: '打 120，按胸口', ground: paint.mist,
    drawing: floor('#D5DEDF') + helping(kneeling, armsTo(55, 128), 205) + at({ x: 516, y: 60 }, telephone),
  },
  {
    words: '打开，照它说的做', ground: paint.greenPale,
    drawing: at({ x: 130, y: 100, scale: 0.8 }, chest) + at({ x: 366, y: 94 }, box),
  },
  {
    words: '放电时谁都不碰', ground: '#FCECDF',
    drawing: floor('#EBD3BF') + at({ x: 150, y: 166 }, lying) + at({ x: 224, y: 66 }, flash)
      + at({ x: 470, y: 104, scale: 0.74 }, box),
  },
  { words: '一里之内哪里有', ground: '#E4ECE8', drawing: at({ x: 70, y: 0 }, pin) },
]
