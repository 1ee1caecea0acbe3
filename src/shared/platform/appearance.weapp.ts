import Taro from '@tarojs/taro'
import { isLargeText } from './text-size'
import type { Appearance } from './device'

/** WeChat's standard setting, px. */
const STANDARD_FONT_PX = 17

/** WeChat's own settings: 我 → 设置 → 通用. */
export function createAppearance(): Appearance {
  return {
    prefersLargeText: isLargeText(fontSetting(), STANDARD_FONT_PX),
    theme: () => (Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'),
    onThemeChange(listener) {
      const tell = ({ theme }: { theme: string }) => listener(theme === 'dark' ? 'dark' : 'light')
      Taro.onThemeChange(tell)
      return () => Taro.offThemeChange(tell)
    },
  }
}

/** Taro's type of the answer lacks this field. */
function fontSetting(): number {
  const { fontSizeSetting } = Taro.getAppBaseInfo() as Taro.getAppBaseInfo.Result & { fontSizeSetting?: number }
  return fontSizeSetting ?? STANDARD_FONT_PX
}
