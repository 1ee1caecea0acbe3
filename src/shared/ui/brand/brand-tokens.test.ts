import { resolve } from 'node:path'
import { compile } from 'sass'
import { expect, test } from 'vitest'
import { ThemeColour } from '../../../../contract/organisations'

const brandSheet = compile(resolve(__dirname, 'brand-tokens.scss')).css
const themeSheet = compile(resolve(__dirname, '../../../styles/tokens.scss')).css

/** What a selector sets, in light (before the dark block) or in dark (inside it). */
function values(sheet: string, { selector, dark }: { selector: string; dark: boolean }): Record<string, string> {
  const [light = '', night = ''] = sheet.split('@media (prefers-color-scheme: dark)')
  const block = (dark ? night : light).match(new RegExp(`${selector.replace('.', '\\.')}[^{]*\\{([^}]*)\\}`))?.[1] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

/** WCAG 2 relative luminance of `#rgb` or `#rrggbb`. */
function luminance(colour: string): number {
  const digits = colour.replace('#', '')
  const wide = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(wide.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(one ?? ''), luminance(other ?? '')].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test('the measure is WCAG’s', () => {
  expect(contrast('#fff', '#000000')).toBeCloseTo(21)
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2)
})

const looks = ThemeColour.options.flatMap((colour) => [[colour, 'light', false], [colour, 'dark', true]] as const)

test.each(looks)('%s in %s: every text on it reaches 4.5:1, the mark stands out from panel and page 3:1', (colour, _, dark) => {
  const theme = { ...values(themeSheet, { selector: ':root', dark: false }), ...values(themeSheet, { selector: ':root', dark }) }
  const { 'b-on': white } = values(brandSheet, { selector: '.brand', dark: false })
  const brand = values(brandSheet, { selector: `.brand--${colour}`, dark })
  const texts = [
    contrast(white, brand['b-fill']), contrast(brand['b-text'], brand['b-soft']),
    contrast(brand['b-text'], theme['c-surface']), contrast(brand['b-text'], theme['c-page']),
    contrast(theme['c-ink'], brand['b-soft']), contrast(theme['c-ink-2'], brand['b-soft']),
  ]
  expect(Math.min(...texts)).toBeGreaterThanOrEqual(4.5)
  expect(Math.min(contrast(brand['b-fill'], theme['c-surface']), contrast(brand['b-fill'], theme['c-page'])))
    .toBeGreaterThanOrEqual(3)
})
