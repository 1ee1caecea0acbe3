import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CoverName } from '../../server/seeds/lessons/lesson-text'
import { at, bin, boat, flats, heart, paint, tree } from './drawings'
import type { Painter } from './painter'

const SIDE = 320

const bus = `
  <rect width="150" height="70" rx="12" fill="${paint.red}"/>
  <rect x="12" y="12" width="126" height="26" rx="4" fill="${paint.lamp}"/>
  <path d="M54 12v26M96 12v26" stroke="${paint.red}" stroke-width="5"/>
  <circle cx="34" cy="70" r="14" fill="${paint.ink}"/><circle cx="116" cy="70" r="14" fill="${paint.ink}"/>
  <circle cx="34" cy="70" r="5" fill="${paint.stone}"/><circle cx="116" cy="70" r="5" fill="${paint.stone}"/>`

const handset = `
  <rect width="112" height="196" rx="20" fill="${paint.ink}"/>
  <rect x="9" y="20" width="94" height="150" rx="4" fill="${paint.mist}"/>
  <circle cx="56" cy="74" r="30" fill="${paint.lake}"/>
  <path d="M44 62c-4 14 10 30 26 28l4-9-10-5-4 4c-4-2-7-5-8-9l4-4-4-9z" fill="#fff"/>
  <circle cx="34" cy="142" r="14" fill="#B23A3F"/><circle cx="78" cy="142" r="14" fill="${paint.leaf}"/>`

const fourBins = [['#2C8A57', '#237348'], ['#3A7FB8', '#2E6FA5'], ['#B23A3F', '#98303A'], ['#8A9498', '#747E82']]
  .map(([body = '', lid = ''], index) => at({ x: 22 + index * 72, y: 184, scale: 0.82 }, bin(body, lid)))
  .join('')

const waves = (colour: string) =>
  `<path d="M30 268h80M170 284h110M60 300h60M226 262h64" stroke="${colour}" stroke-width="4" stroke-linecap="round"/>`

const drawings: Readonly<Record<CoverName, string>> = {
  'red-boat': `<path d="M0 0h320v320H0z" fill="${paint.deepRed}"/><circle cx="226" cy="134" r="92" fill="${paint.red}"/>
    <path d="M0 178c50-32 86-36 130-16s76 6 106-4 56-10 84 2v160H0z" fill="${paint.darkRed}"/>
    <path d="M0 208h320v112H0z" fill="${paint.waterRed}"/>${waves(paint.deepRed)}
    ${at({ x: 28, y: 100, scale: 1.52 }, boat())}`,
  'night-street': `<path d="M0 0h320v320H0z" fill="${paint.night}"/>
    <circle cx="256" cy="58" r="26" fill="${paint.lamp}"/>
    ${at({ x: 22, y: 72, scale: 1.25 }, flats({ wall: '#31465C', glass: '#22344A', lit: [1, 3, 5, 7, 10] }))}
    ${at({ x: 186, y: 128, scale: 0.9 }, flats({ wall: '#3A5068', glass: '#26394F', lit: [2, 4, 9] }))}
    <path d="M0 258h320v62H0z" fill="${paint.nightDeep}"/>${at({ x: 132, y: 204, scale: 1.05 }, bus)}
    <path d="M20 300h40M100 300h40M180 300h40M260 300h40" stroke="${paint.stone}"
      stroke-width="4" stroke-linecap="round"/>`,
  'green-bins': `<path d="M0 0h320v320H0z" fill="${paint.green}"/>
    <path d="M52 214V112l108-66 108 66v102" fill="${paint.greenPale}"/>
    <path d="M96 132h34v28H96zM190 132h34v28h-34z" fill="${paint.green}"/>
    ${at({ x: 246, y: 112, scale: 0.95 }, tree(paint.leaf))}
    <path d="M0 214h320v106H0z" fill="${paint.greenDeep}"/>
    ${fourBins}`,
  phone: `<path d="M0 0h320v320H0z" fill="${paint.lake}"/><circle cx="160" cy="164" r="126" fill="${paint.lakeDeep}"/>
    ${at({ x: 104, y: 62 }, handset)}
    <path d="M80 122c-14 26-14 58 0 84M54 104c-24 38-24 82 0 120M240 122c14 26 14 58 0 84M266 104c24 38 24 82 0 120"
      stroke="${paint.lakePale}" stroke-width="8" stroke-linecap="round" fill="none"/>`,
  'first-aid': `<path d="M0 0h320v320H0z" fill="#F6E8DC"/><path d="M0 250h320v70H0z" fill="#E5CFBB"/>
    <rect x="56" y="76" width="208" height="192" rx="24" fill="${paint.green}"/>
    <path d="M116 76V58a18 18 0 0 1 18-18h52a18 18 0 0 1 18 18v18" stroke="${paint.greenDeep}" stroke-width="16"
      fill="none"/>
    ${at({ x: 90, y: 108, scale: 1.4 }, heart(paint.white, paint.green))}`,
}

/** Writes every cover into `folder`, as SVG for the browser and as PNG for the mini-program. */
export async function makeCovers(paint: Painter, folder: string): Promise<void> {
  for (const [name, drawing] of Object.entries(drawings)) {
    const size = `viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}"`
    const small = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${drawing}</svg>`.replace(/\s*\n\s*/g, ' ')
    writeFileSync(join(folder, `${name}.svg`), small + '\n')
    const markup = `<style>body{margin:0}svg{display:block}</style>${small}`
    await paint(markup, { width: SIDE, height: SIDE }, join(folder, `${name}.png`))
  }
}
