import type { Address } from '../../client/address'
import { App, type Definition } from '../../client/app'
import { AppConfig } from '../../client/app-config'
import { Client, type CloudFunctions, type PageLayer } from '../../client/client'
import { clockFrom } from '../../client/clock'
import type { Player } from '../../client/media'
import { Modules } from '../../client/modules'
import type { PackageFiles } from '../../client/package-files'
import type { Realm } from '../../client/realm'
import type { ViewBundle, ViewLaunch } from '../bundle'
import { defineBuiltins, type Templates } from './builtins'
import { Chrome, element } from './chrome'
import { evaluator } from './evaluate'
import { createFramework, type Framework, type Register } from './framework'
import { reactToTap } from './reactions'
import { counted, recorded } from './recorded'
import { Styles } from './styles'
import { videoPlayer } from './video'
import { ViewPage } from './view-page'

const realm: Realm = {
  Promise,
  copy: <Value>(value: Value): Value => {
    const text = JSON.stringify(value) as string | undefined
    return text === undefined ? value : (JSON.parse(text) as Value)
  },
}

/** A compiled mini-program in this browser page: glass-easel draws its real templates. */
export class BrowserProgram implements PageLayer {
  readonly client: Client
  private readonly app: App
  private readonly chrome: Chrome
  private readonly framework: Framework
  private readonly styles: Styles
  private readonly modules: Modules
  private readonly templates: Templates
  private readonly defined = new Set<string>()
  /** Where a file that is being loaded registers; shared chunks keep the first functions they see. */
  private register: { page: Register; component: Register } | undefined

  constructor(bundle: ViewBundle, { phone, startsAt }: ViewLaunch, cloud: CloudFunctions) {
    const files: PackageFiles = { text: (path) => bundle.files[path] }
    this.client = new Client({ config: new AppConfig(files), phone, realm, cloud, pages: this })
    this.chrome = new Chrome(this.client)
    const tags = new Set(Object.keys(bundle.attributes))
    this.framework = createFramework(tags, {
      onError: (cause) => this.client.recorder.fail('view', cause),
      onTap: (target) => reactToTap(this.client, target),
    })
    this.styles = new Styles(bundle.styles, this.client.config)
    this.templates = run(bundle.templates)
    defineBuiltins(this.framework.code, run(bundle.builtins), bundle.attributes)
    this.app = new App(this.client)
    const globals = {
      ...this.app.globals,
      Date: startsAt === null ? Date : clockFrom(Date, new Date(startsAt)),
      Page: (definition: Definition) => this.register?.page(definition),
      Component: (definition: Definition) => this.register?.component(definition),
    }
    this.modules = new Modules(files, evaluator(globals), realm)
  }

  async launch(url: string): Promise<void> {
    await this.app.launch(this.modules, url)
  }

  get top(): ViewPage {
    const { top } = this.client.navigation
    if (!(top instanceof ViewPage)) throw new Error('no page is open')
    return top
  }

  create(address: Address): ViewPage {
    this.define(address.route)
    return new ViewPage(address, this.client, this.framework)
  }

  present(top: ViewPage): void {
    for (const page of element('pages').children) page.toggleAttribute('hidden', page !== top.element)
    this.styles.show(top.route)
    this.app.showTitle(top.route)
  }

  videoPlayer(id?: string): Player | undefined {
    return videoPlayer(this, id)
  }

  createSelectorQuery(): unknown {
    return this.top.instance.createSelectorQuery()
  }

  createIntersectionObserver(options: unknown): unknown {
    return this.top.instance.createIntersectionObserver(options ?? {})
  }

  /** Hands a page or component, and first what it uses, to glass-easel: configuration, template, code. */
  private define(path: string): void {
    if (this.defined.has(path)) return
    this.defined.add(path)
    const using = this.client.config.components(path)
    for (const component of using.values()) this.define(component)
    const { code } = this.framework
    code.addComponentStaticConfig(path, {
      ...this.client.config.page(path),
      usingComponents: Object.fromEntries([...using].map(([tag, to]) => [tag, `/${to}`])),
    })
    code.addCompiledTemplate(path, { groupList: this.templates, content: this.templates[path] } as never)
    code.componentEnv(path, ({ Page, Component }) => {
      this.register = {
        page: (definition) => (Page)(counted(this.client, definition)),
        component: (definition) => (Component as unknown as Register)(recorded(this.client, definition, path)),
      }
      this.client.recorder.guard(path, () => this.modules.load(path))
    })
  }
}

function run(source: string): Templates {
  return (0, eval)(`(${source})`) as Templates
}
