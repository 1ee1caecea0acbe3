import { ApiFailure, type Options } from '../async-api'
import type { Client } from '../client'
import type { Area, Works } from './index'

/** Moving between pages, the tab bar and the title. */
export function navigationApis(client: Client): Area {
  const { navigation, screen } = client
  return {
    works: {
      navigateTo: (options) => navigation.navigateTo(urlOf(options)),
      redirectTo: (options) => navigation.redirectTo(urlOf(options)),
      reLaunch: (options) => navigation.reLaunch(urlOf(options)),
      switchTab: (options) => navigation.switchTab(urlOf(options)),
      navigateBack: ({ delta }) => navigation.navigateBack(typeof delta === 'number' ? delta : 1),
      setNavigationBarTitle: ({ title }) => screen.change({ title: String(title) }),
      ...tabBar(client),
      setNavigationBarColor: () => undefined,
      showNavigationBarLoading: () => undefined,
      hideNavigationBarLoading: () => undefined,
      hideHomeButton: () => undefined,
      pageScrollTo: () => undefined,
      startPullDownRefresh: () => navigation.top?.call('onPullDownRefresh'),
      stopPullDownRefresh: () => undefined,
      preloadSubpackage: () => undefined,
      showShareMenu: () => undefined,
      hideShareMenu: () => undefined,
    },
  }
}

function tabBar({ navigation, config, screen }: Client): Works {
  const onTabPage = (): void => {
    if (!navigation.top || !config.isTab(navigation.top.route)) throw new ApiFailure('not TabBar page')
  }
  const ignored = (): void => onTabPage()
  return {
    hideTabBar: () => { onTabPage(); screen.change({ tabBarShown: false }) },
    showTabBar: () => { onTabPage(); screen.change({ tabBarShown: true }) },
    setTabBarBadge: ignored,
    removeTabBarBadge: ignored,
    showTabBarRedDot: ignored,
    hideTabBarRedDot: ignored,
    setTabBarStyle: ignored,
    setTabBarItem: ignored,
  }
}

function urlOf({ url }: Options): string {
  if (typeof url !== 'string') throw new ApiFailure('parameter error: parameter.url should be String')
  return url
}
