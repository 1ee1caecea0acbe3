import { packages, preloads } from './app.packages'
import { tabs } from './shared/ui/page-shell/tabs'

const isWeapp = process.env.TARO_ENV === 'weapp'

/** Names with @ are looked up in theme.json, for the colour scheme of the moment; in a browser we draw the bar. */
const tabList = tabs.map(({ name, word }) => ({
  pagePath: `pages/${name}/index`,
  text: word,
  ...(isWeapp && { iconPath: `@${name}`, selectedIconPath: `@${name}On` }),
}))

const preloadRule = Object.fromEntries(
  Object.entries(preloads).map(([page, names]) => [page, { network: 'all' as const, packages: names }]),
)

const nativeWindow = {
  navigationBarBackgroundColor: '@ground',
  navigationBarTextStyle: '@text',
  backgroundColor: '@ground',
  backgroundTextStyle: '@pull',
}

export default defineAppConfig({
  pages: tabs.map(({ name }) => `pages/${name}/index`),
  subPackages: packages,
  preloadRule,
  lazyCodeLoading: 'requiredComponents',
  window: { navigationBarTitleText: '一里', ...(isWeapp && nativeWindow) },
  tabBar: {
    color: '@tabText',
    selectedColor: '@tabTextOn',
    backgroundColor: '@surface',
    borderStyle: 'black',
    list: tabList,
  },
  ...(isWeapp && { cloud: true, darkmode: true, themeLocation: 'theme.json' }),
  // Taro's own key for H5, unknown to WeChat: pages change at once.
  ...(!isWeapp && { animation: false }),
  // A rough position is enough to begin with and needs no precise permission; a point can be picked by hand instead.
  requiredPrivateInfos: ['chooseLocation', 'getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来找一里之内的站，用过就忘' } },
})
