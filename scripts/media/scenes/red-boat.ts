import { at, boat, paint, person, tree, type Scene } from '../drawings'

const ripples = (colour: string) =>
  `<path d="M60 222h110M300 236h160M470 216h90M190 244h70" stroke="${colour}" stroke-width="3" stroke-linecap="round"/>`

const redLake = `
  <circle cx="430" cy="112" r="92" fill="${paint.red}"/>
  <path d="M0 160c70-40 120-44 180-22s100 8 160-4 160-20 300 18v104H0z" fill="${paint.darkRed}"/>
  <path d="M0 188h640v68H0z" fill="${paint.waterRed}"/>${ripples(paint.deepRed)}`

const door = `
  <path d="M0 136V52a46 46 0 0 1 92 0v84z" fill="${paint.paper}"/>
  <path d="M14 136V54a32 32 0 0 1 64 0v82z" fill="#2A1A16"/>
  <path d="M46 24v112" stroke="${paint.paperShade}" stroke-width="2"/>
  <circle cx="38" cy="92" r="4" fill="${paint.lamp}"/><circle cx="54" cy="92" r="4" fill="${paint.lamp}"/>`

const lane = `
  <rect x="120" y="62" width="400" height="194" fill="#6B3A33"/>
  <path d="M120 92h400M120 122h400M120 152h400M120 182h400M120 212h400" stroke="#5A2F29" stroke-width="3"/>
  <path d="M110 46h420l-14 18H124z" fill="#3A1F1C"/>
  <rect x="164" y="94" width="56" height="62" fill="${paint.lamp}"/>
  <rect x="420" y="94" width="56" height="62" fill="${paint.lamp}"/>
  <path d="M192 94v62M164 125h56M448 94v62M420 125h56" stroke="#3A1F1C" stroke-width="4"/>
  ${at({ x: 274, y: 120 }, door)}`

const train = `
  <rect y="6" width="120" height="68" fill="${paint.red}"/>
  <path d="M12 20h24v22H12zM48 20h24v22H48zM84 20h24v22H84z" fill="${paint.lakePale}"/>
  <path d="M132 -2h56v36h84a8 8 0 0 1 8 8v32H132zM246 6h18v30h-18z" fill="${paint.ink}"/>
  <rect x="144" y="8" width="30" height="20" fill="${paint.lamp}"/>
  <g fill="${paint.stone}"><circle cx="28" cy="78" r="12"/><circle cx="92" cy="78" r="12"/>
  <circle cx="160" cy="78" r="14"/><circle cx="204" cy="78" r="14"/><circle cx="250" cy="78" r="14"/></g>
  <path d="M252 -4c-14-16-36-8-44-22-16 10-38 4-50-10" stroke="#fff" stroke-width="9" stroke-linecap="round"
    fill="none" opacity=".85"/>`

const paperSheet = `
  <rect width="96" height="124" rx="6" fill="${paint.white}"/>
  <path d="M16 26h64M16 46h64M16 66h64M16 86h40" stroke="${paint.stone}" stroke-width="5" stroke-linecap="round"/>`

/** The slides of the lesson about the boat: the lake, the meeting house, the journey, the cabin, the boat today. */
export const redBoatScenes: readonly Scene[] = [
  { words: '', ground: paint.deepRed, drawing: redLake + at({ x: 190, y: 92, scale: 1.35 }, boat()) },
  { words: '1921 年 7 月，上海', ground: '#2B1B1A', drawing: at({ x: 40, y: 26 }, lane) },
  {
    words: '坐火车到嘉兴', ground: paint.sky,
    drawing: `<path d="M0 158h640v98H0z" fill="${paint.lake}"/><path d="M0 138h640v22H0z" fill="${paint.greenDeep}"/>
      ${at({ x: 320, y: 52 }, train)}${ripples(paint.lakeDeep)}${at({ x: 70, y: 112, scale: 1.2 }, boat())}`,
  },
  {
    words: '最后一天，在船上', ground: paint.deepRed,
    drawing: redLake + at({ x: 60, y: 50, scale: 1.85 }, boat({ windows: paint.lamp }))
      + at({ x: 476, y: 62 }, paperSheet),
  },
  {
    words: '今天的湖边', ground: paint.lakePale,
    drawing: `<path d="M0 150h640v106H0z" fill="${paint.lake}"/>${ripples(paint.lakeDeep)}
      ${at({ x: 300, y: 84, scale: 1.3 }, boat({ windows: paint.red, mast: paint.stone }))}
      <path d="M0 196c80-14 150-10 250 18 40 12 60 28 70 42H0z" fill="${paint.leaf}"/>
      ${at({ x: 24, y: 92 }, tree(paint.green))}${at({ x: 120, y: 112, scale: 0.9 }, person(paint.red))}
      ${at({ x: 172, y: 146, scale: 0.6 }, person(paint.lamp))}`,
  },
]
