import type { CodeSpace, glassEasel } from 'glass-easel-miniprogram-adapter'
import type { FrameworkDom, Instance, Register } from './framework'
import { drawMap } from './map'

type ComponentTemplate = glassEasel.template.ComponentTemplate
/** Compiled templates by path. */
export type Templates = Readonly<Record<string, ComponentTemplate>>
type Behaviour = (this: Instance, element: FrameworkDom) => void

const DEFAULT_MAX_LENGTH = 140
/** Attributes that the DOM shows too: accessibility, and what the styles and gestures of this host look at. */
const REFLECTED = new Set(['disabled', 'name', 'scroll-x', 'scroll-y', 'form-type', 'open-type', 'mode', 'checked'])

const ON_ATTACHED: Readonly<Record<string, Behaviour>> = {
  input: becomeField,
  textarea: becomeField,
  image(element) {
    const picture = element.querySelector('img')
    picture?.addEventListener('load', () => this.triggerEvent('load', {}, {}))
    picture?.addEventListener('error', () => {
      // The client shows nothing, not a sign for a broken picture.
      picture.hidden = true
      this.triggerEvent('error', { errMsg: `${picture.src} was not loaded` }, {})
    })
  },
  'scroll-view'(element) {
    element.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, clientHeight } = element
      this.triggerEvent('scroll', { scrollTop, scrollLeft, scrollHeight }, {})
      if (scrollTop + clientHeight >= scrollHeight - 50) this.triggerEvent('scrolltolower', { direction: 'bottom' }, {})
    })
  },
}

const ON_CHANGE: Readonly<Record<string, Behaviour>> = {
  input: updateField,
  textarea: updateField,
  map() {
    this.setData(drawMap(this.data))
  },
}

/** Defines one built-in component for every tag that the program's templates use. */
export function defineBuiltins(
  code: CodeSpace, templates: Templates, attributes: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [tag, names] of Object.entries(attributes)) {
    const path = `builtin/${tag}`
    const content = templates[tag] ?? templates.slot
    code.addComponentStaticConfig(path, { component: true, usingComponents: {} })
    code.addCompiledTemplate(path, { groupList: templates, content } as unknown as ComponentTemplate)
    code.componentEnv(path, ({ Component }) => (Component as unknown as Register)(definition(tag, names)))
    const space = code.getComponentSpace()
    space.setGlobalUsingComponent(tag, space.getComponentByUrl(path, ''))
  }
}

function definition(tag: string, names: readonly string[]): Record<string, unknown> {
  const properties = names.filter((name) => !/^(bind|catch|data-|id$|class$|style$)/.test(name)).map(camel)
  const update = function (this: Instance): void {
    const element = this._$.getBackendElement() as unknown as FrameworkDom | null
    if (!element) return
    for (const name of names) reflect(element, name, this.data[camel(name)])
    ON_CHANGE[tag]?.call(this, element)
  }
  return {
    options: { virtualHost: false },
    properties: Object.fromEntries(properties.map((name) => [name, { type: null, value: undefined }])),
    observers: Object.fromEntries(properties.map((name) => [name, update])),
    lifetimes: {
      attached(this: Instance) {
        ON_ATTACHED[tag]?.call(this, this._$.getBackendElement() as unknown as FrameworkDom)
        update.call(this)
      },
    },
  }
}

function reflect(element: Element, name: string, value: unknown): void {
  if (!name.startsWith('aria-') && !REFLECTED.has(name)) return
  const attribute = name === 'aria-role' ? 'role' : name
  if (value === undefined || value === null || value === '' || value === false) element.removeAttribute(attribute)
  else element.setAttribute(attribute, textOf(value))
}

function becomeField(this: Instance, element: FrameworkDom): void {
  const field = fieldOf(element)
  const tell = (type: string) => (): void => {
    this.triggerEvent(type, { value: field.value, cursor: field.selectionStart ?? 0, keyCode: 0, height: 0 }, {})
  }
  field.addEventListener('input', (event) => { event.stopPropagation(); tell('input')() })
  field.addEventListener('focus', tell('focus'))
  field.addEventListener('blur', tell('blur'))
  field.addEventListener('keydown', (event) => { if ((event as KeyboardEvent).key === 'Enter') tell('confirm')() })
}

function updateField(this: Instance, element: FrameworkDom): void {
  const field = fieldOf(element)
  const { value, maxlength, disabled, ariaLabel, focus } = this.data
  const limit = Number(maxlength ?? DEFAULT_MAX_LENGTH)
  if (limit >= 0) field.maxLength = limit
  else field.removeAttribute('maxlength')
  field.disabled = disabled === true
  reflect(field, 'aria-label', ariaLabel)
  if (value !== undefined && textOf(value) !== field.value) field.value = textOf(value)
  if (focus === true && document.activeElement !== field) field.focus()
}

function fieldOf(element: Element): HTMLInputElement | HTMLTextAreaElement {
  const field = element.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  if (!field) throw new Error('a built-in input was drawn without a field')
  return field
}

/** An attribute as the DOM writes it; objects have no such form. */
function textOf(value: unknown): string {
  return typeof value === 'object' ? '' : `${value as string | number}`
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())
}
