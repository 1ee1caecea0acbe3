import { isLargeText } from './text-size'
import type { Appearance } from './device'

/** What browsers set when nobody changed it, px. */
const STANDARD_FONT_PX = 16

/** The browser's settings. */
export function createAppearance(): Appearance {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const theme = () => (dark.matches ? 'dark' : 'light')
  return {
    prefersLargeText: isLargeText(mediumFontPx(), STANDARD_FONT_PX),
    theme,
    onThemeChange(listener) {
      const tell = () => listener(theme())
      dark.addEventListener('change', tell)
      return () => dark.removeEventListener('change', tell)
    },
  }
}

/** The person's own font size is what the browser makes of `medium`; the root's size is set by our own layout. */
function mediumFontPx(): number {
  const probe = document.createElement('span')
  probe.style.fontSize = 'medium'
  document.documentElement.append(probe)
  const size = Number.parseFloat(window.getComputedStyle(probe).fontSize)
  probe.remove()
  return size
}
