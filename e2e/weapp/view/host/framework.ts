import { glassEasel, MiniProgramEnv, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { Definition } from '../../client/app'

/** A DOM element that glass-easel made. */
export interface FrameworkDom extends Element {
  readonly __wxElement?: glassEasel.GeneralComponent
}

/** The object behind `this` of a page or component in glass-easel's adapter. */
export interface Instance {
  readonly data: Record<string, unknown>
  setData(payload: object, callback?: () => void): void
  triggerEvent(name: string, detail: unknown, options: object): void
  createSelectorQuery(): unknown
  createIntersectionObserver(options: unknown): unknown
  readonly _$: glassEasel.GeneralComponent
  [member: string]: unknown
}

export type Register = (definition: Definition) => void

/** Names of plain DOM elements inside the templates of built-in components. */
const PLAIN: Readonly<Record<string, string>> = {
  'n-img': 'img',
  'n-input': 'input',
  'n-textarea': 'textarea',
  'n-knob': 'n-knob',
  'n-film': 'n-film',
  'n-ground': 'n-ground',
  'n-circle': 'n-circle',
  'n-marker': 'n-marker',
}

/** Taro leaves `cn` out of nodes without children; the client draws nothing for them and says nothing. */
const EMPTY_LIST = /^The for-list data is neither Array nor Object, got type "undefined"/

interface FrameworkListeners {
  readonly onError: (cause: unknown) => void
  /** Called with the touched element after the program's handlers ran. */
  readonly onTap: (target: Element) => void
}

export interface Framework {
  readonly code: CodeSpace
  readonly backend: ReturnType<MiniProgramEnv['associateBackend']>
}

/** Sets glass-easel up on the DOM of this page, with the built-in tags drawn as `wx-*` elements as in the client. */
export function createFramework(builtins: ReadonlySet<string>, { onError, onTap }: FrameworkListeners): Framework {
  const environment = new MiniProgramEnv()
  const code = environment.createCodeSpace('', true)
  const context = new glassEasel.CurrentWindowBackendContext()
  const { document: dom } = context
  context.document = {
    createTextNode: (text) => dom.createTextNode(text),
    createDocumentFragment: () => dom.createDocumentFragment(),
    createElement: (tag) => dom.createElement(builtins.has(tag) ? `wx-${tag}` : (PLAIN[tag] ?? tag)),
  }
  // Passing the DOM target on, as triggerBackendEvent does, would make it an event of an external component.
  context.onEvent((...event: Parameters<typeof glassEasel.Event.triggerEvent>) => {
    const [element, type, , options] = event
    if (type !== 'tap') return glassEasel.Event.triggerEvent(...event)
    const target = element.getBackendElement() as unknown as Element
    // Otherwise the browser's click would follow and hit what the tap has just brought under the finger.
    if (!target.closest('wx-input, wx-textarea')) (options?.originalEvent as Event | undefined)?.preventDefault()
    if (target.closest('[disabled]')) return
    glassEasel.Event.triggerEvent(...event)
    onTap(target)
  })
  glassEasel.addGlobalErrorListener((cause) => { onError(cause); return false })
  glassEasel.addGlobalWarningListener((message) => {
    if (!EMPTY_LIST.test(message)) onError(message)
    return false
  })
  for (const tag of Object.keys(PLAIN)) code.getComponentSpace().setGlobalUsingComponent(tag, tag)
  return { code, backend: environment.associateBackend(context) }
}

/** Raises an event of a built-in component from its DOM element; it does not bubble. */
export function emit(element: Element, type: string, detail: object = {}): void {
  const component = (element as FrameworkDom).__wxElement
  if (component) glassEasel.Event.triggerEvent(component, type, detail, {})
}
