import { tabs } from '../ui'
import { fetchAhead } from './fetch-ahead'
import { latePage } from './late-page'
import type { Route } from './route'

/**
 * Makes every page open without a network too: one whose code does not arrive is a page that says so and tries again,
 * where Taro's router would leave the screen as it was. Once the first page stands, the code of the tabs is fetched.
 */
export function guardRoutes(routes: Route[]): void {
  const tabPaths = new Set<string>(tabs.map(({ name }) => `pages/${name}/index`))
  const tabRoutes = routes.filter(({ path }) => tabPaths.has(path)).map(({ load }) => load)
  let isFirst = true
  for (const route of routes) {
    const { path, load } = route
    route.load = (context, params) => {
      const arriving = load(context, params)[0]
      if (isFirst) void fetchAhead(arriving, tabRoutes)
      isFirst = false
      return [arriving.catch(() => ({ default: latePage(path, load) })), context, params]
    }
  }
}
