import { readJson, resolvePath, type PackageFiles } from './package-files'

export interface TabItem {
  readonly pagePath: string
  readonly text: string
  readonly iconPath?: string
  readonly selectedIconPath?: string
}

/** Colours and icons of the native bars; a value with `@` names an entry of theme.json. */
interface Bars {
  readonly navigationBarBackgroundColor?: string
  readonly navigationBarTextStyle?: string
}
interface TabBar {
  readonly list: readonly TabItem[]
  readonly color?: string
  readonly selectedColor?: string
  readonly backgroundColor?: string
}
type Theme = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface PageJson extends Bars {
  readonly navigationBarTitleText?: string
  readonly enablePullDownRefresh?: boolean
  readonly usingComponents?: Readonly<Record<string, string>>
}

interface Subpackage {
  readonly root: string
  readonly pages: readonly string[]
}

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly Subpackage[]
  readonly subpackages?: readonly Subpackage[]
  readonly entryPagePath?: string
  readonly tabBar?: TabBar
  readonly themeLocation?: string
  readonly window?: PageJson
  readonly requiredPrivateInfos?: readonly string[]
  readonly usingComponents?: Readonly<Record<string, string>>
}

/** What app.json and the page JSON files say, in the form the client needs it. */
export class AppConfig {
  readonly routes: readonly string[]
  readonly tabs: readonly TabItem[]
  readonly entry: string
  private readonly app: AppJson

  constructor(private readonly files: PackageFiles) {
    const app = readJson<AppJson>(files, 'app.json')
    if (!app) throw new Error('app.json is missing: is this a compiled mini-program?')
    this.app = app
    const subpackages = app.subPackages ?? app.subpackages ?? []
    const inside = subpackages.flatMap(({ root, pages }) => pages.map((page) => resolvePath('', `${root}/${page}`)))
    this.routes = [...app.pages, ...inside]
    this.tabs = app.tabBar?.list ?? []
    this.entry = app.entryPagePath ?? this.routes[0] ?? ''
  }

  isTab(route: string): boolean {
    return this.tabs.some((tab) => tab.pagePath === route)
  }

  /** True when app.json declares the use of a location API; without it the client refuses the call. */
  declaresPrivateInfo(api: string): boolean {
    return this.app.requiredPrivateInfos?.includes(api) ?? false
  }

  page(route: string): PageJson {
    return { ...this.app.window, ...readJson<PageJson>(this.files, `${route}.json`) }
  }

  get tabBar(): TabBar | undefined {
    return this.app.tabBar
  }

  /** What a value such as `@ground` stands for in a theme; other values stand for themselves. */
  inTheme(value: string | undefined, theme: string): string | undefined {
    if (!value?.startsWith('@')) return value
    return readJson<Theme>(this.files, this.app.themeLocation ?? 'theme.json')?.[theme]?.[value.slice(1)]
  }

  /** Paths (without extension) of the components that a page or component may use, by tag name. */
  components(path: string): ReadonlyMap<string, string> {
    const own = readJson<PageJson>(this.files, `${path}.json`)?.usingComponents ?? {}
    const shared = Object.entries(this.app.usingComponents ?? {}).map(([tag, to]) => [tag, resolvePath('app', to)])
    const local = Object.entries(own).map(([tag, to]) => [tag, resolvePath(path, to)])
    return new Map([...shared, ...local] as [string, string][])
  }
}
