import { join } from 'node:path'
import { at, flats, paint, person, tree } from './drawings'
import type { Painter } from './painter'

const SIZE = { width: 686, height: 360 }

const ground = `<path d="M0 286h686v74H0z" fill="#C9CFC9"/><path d="M0 286h686v6H0z" fill="#AEB6B0"/>`

const sign = (words: string, { x, y, width }: { x: number; y: number; width: number }) => `
  <rect x="${x}" y="${y}" width="${width}" height="46" rx="6" fill="${paint.red}"/>
  <text x="${x + width / 2}" y="${y + 33}" font-size="27" font-weight="600" text-anchor="middle" fill="#fff">${words}</text>`

/** A way in that is easy to see: a red arrow on the ground. */
const arrow = (x: number) => `
  <path d="M${x} 344v-34" stroke="${paint.red}" stroke-width="9" stroke-linecap="round"/>
  <path d="M${x - 17} 318l17-18 17 18" stroke="${paint.red}" stroke-width="9" fill="none" stroke-linecap="round"/>`

/** What the doors of three demo stations look like from the street; drawn, since the street is fictional. */
const doors: Readonly<Record<string, string>> = {
  yili: `<path d="M0 0h686v360H0z" fill="${paint.sky}"/>
    ${at({ x: 20, y: 96, scale: 1.27 }, flats({ wall: '#C6CDC9', glass: '#9FB0B3', lit: [] }))}
    ${at({ x: 546, y: 76, scale: 1.4 }, flats({ wall: '#BFC8C4', glass: '#9FB0B3', lit: [] }))}
    <path d="M152 92h382v194H152z" fill="${paint.paper}"/><path d="M138 72h410v24H138z" fill="${paint.paperShade}"/>
    ${sign('一里街道党群服务中心', { x: 186, y: 110, width: 314 })}
    <path d="M176 176h86v72h-86zM424 176h86v72h-86z" fill="#9CBCC6"/>
    <path d="M288 170h110v116H288z" fill="${paint.lakeDeep}"/><path d="M295 177h45v109h-45zM346 177h45v109h-45z" fill="#9CBCC6"/>
    <path d="M334 232v18M352 232v18" stroke="${paint.ink}" stroke-width="5" stroke-linecap="round"/>
    ${ground}<path d="M398 286l92 0 60 18H398z" fill="#E3E6E2"/>${at({ x: 92, y: 184, scale: 0.95 }, tree(paint.leaf))}${arrow(343)}`,
  wanghu: `<path d="M0 0h686v360H0z" fill="${paint.sky}"/><path d="M0 210h686v76H0z" fill="#9CC3D0"/>
    ${ground}<path d="M120 58v228" stroke="${paint.stone}" stroke-width="9"/>
    <rect x="76" y="46" width="88" height="60" rx="8" fill="${paint.lake}"/>
    <text x="120" y="86" font-size="28" font-weight="600" text-anchor="middle" fill="#fff">公交</text>
    <path d="M244 148h262v138H244z" fill="${paint.red}"/><path d="M226 118h298l-18 34H244z" fill="${paint.darkRed}"/>
    ${sign('望湖驿站', { x: 290, y: 160, width: 170 })}
    <path d="M262 218h72v44h-72z" fill="${paint.lamp}"/><path d="M372 214h78v72h-78z" fill="${paint.paper}"/>
    <circle cx="437" cy="252" r="5" fill="${paint.ink}"/>
    ${at({ x: 566, y: 176 }, tree(paint.leaf))}${arrow(411)}`,
  qiujing: `<path d="M0 0h686v360H0z" fill="#E6ECE8"/><path d="M0 300h250v60H0z" fill="#9CC3D0"/>
    <path d="M0 300c60-110 190-110 250 0z" fill="#B7BDB6"/><path d="M66 300c26-54 92-54 118 0z" fill="#9CC3D0"/>
    <path d="M250 292h436v68H250z" fill="#C9CFC9"/>
    <path d="M262 292v-40h40v40z" fill="${paint.stone}"/><circle cx="282" cy="230" r="25" fill="${paint.stone}"/>
    <circle cx="274" cy="226" r="4" fill="${paint.ink}"/><circle cx="290" cy="226" r="4" fill="${paint.ink}"/>
    <path d="M338 132h316v160H338z" fill="#F7F4EE"/><path d="M318 132l34-44h288l34 44z" fill="#4C565A"/>
    ${sign('秋泾桥社区', { x: 398, y: 146, width: 196 })}
    <path d="M446 204h100v88H446z" fill="#6B4A32"/><path d="M494 204h4v88h-4z" fill="#4A3322"/>
    <path d="M362 212h56v50h-56zM574 212h56v50h-56z" fill="#9CBCC6"/>
    ${at({ x: 578, y: 220, scale: 0.7 }, person(paint.lake))}${arrow(496)}`,
}

/** Writes the pictures of the doors into `folder`, as PNG for a phone of twice the pixels. */
export async function makeDoors(paintMarkup: Painter, folder: string): Promise<void> {
  for (const [name, drawing] of Object.entries(doors)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}">${drawing}</svg>`
    const markup = `<style>body{margin:0;font-family:"Noto Sans CJK SC",sans-serif}svg{display:block}</style>${svg}`
    await paintMarkup(markup, SIZE, join(folder, `${name}.png`))
  }
}
