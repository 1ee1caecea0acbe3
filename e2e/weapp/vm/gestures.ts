import { innermost, locate, pathTo, type Where } from '../locate'
import type { VmProgram } from './program'
import type { TaroNode } from './taro-node'

/** Built-in controls whose own reaction to a tap is not written here: a test must not pass by mistake. */
const NOT_SIMULATED = new Set(['checkbox', 'radio', 'slider', 'navigator', 'picker-view'])
const DEFAULT_MAX_LENGTH = 140

/** Taps a node: the event bubbles by the templates' bindings, then the built-in control itself reacts. */
export function tapNode(program: VmProgram, node: TaroNode, label: string): void {
  const { top, templates } = program
  const path = pathTo(top, node).reverse()
  const control = path.find((each) => templates.attribute(each, 'disabled') !== undefined || reactionOf(program, each))
  if (control && templates.attribute(control, 'disabled') === true) throw new Error(`"${label}" is disabled`)
  blur(program, node)
  const handled = program.fire(node, { type: 'tap', detail: { x: 1, y: 1 }, bubbles: true })
  const reaction = control && reactionOf(program, control)
  reaction?.()
  if (handled === 0 && !reaction) throw new Error(`nothing happens on a tap on "${label}": no template binds it`)
}

/** Replaces the text of an input, cut at its `maxlength`, in one event as pasting does. */
export function typeInto(program: VmProgram, node: TaroNode, text: string): void {
  const { templates, top } = program
  if (!top.isInput(node)) throw new Error('this is not an input')
  if (templates.attribute(node, 'disabled') === true) throw new Error('the input is disabled')
  const limit = Number(templates.attribute(node, 'maxlength') ?? DEFAULT_MAX_LENGTH)
  const value = limit < 0 ? text : text.slice(0, limit)
  focus(program, node)
  const set = templates.attribute(node, 'value') ?? ''
  top.typed.set(node.sid ?? '', { text: value, set })
  program.fire(node, { type: 'input', detail: { value, cursor: value.length, keyCode: 0 } })
}

/** The input with this label or placeholder. */
export function findInput({ top }: VmProgram, label: string, where?: Where): TaroNode {
  const node = locate(top, label, where)
  const [input] = innermost(top, (each) => top.isInput(each), node)
  if (!input) throw new Error(`"${label}" is not an input`)
  return input
}

/** Chooses in the native picker around the node with this label. */
export function pickIn(program: VmProgram, label: string, value: string | number): void {
  const { top, templates } = program
  const path = pathTo(top, locate(top, label)).reverse()
  const picker = path.find((node) => templates.tag(node) === 'picker')
  if (!picker) throw new Error(`"${label}" is not in a picker`)
  program.fire(picker, { type: 'change', detail: { value } })
}

/** The first node with this tag on the page; throws when there is none. */
export function findTag({ top, templates }: VmProgram, tag: string): TaroNode {
  const [node] = innermost(top, (each) => templates.tag(each) === tag)
  if (!node) throw new Error(`there is no <${tag}> on the page`)
  return node
}

function reactionOf(program: VmProgram, node: TaroNode): (() => void) | undefined {
  const { templates, client } = program
  const tag = templates.tag(node)
  if (NOT_SIMULATED.has(tag)) throw new Error(`a tap on <${tag}> is not simulated`)
  if (tag === 'input' || tag === 'textarea') return () => focus(program, node)
  if (tag === 'switch') {
    const value = templates.attribute(node, 'checked') !== true
    return () => program.fire(node, { type: 'change', detail: { value } })
  }
  if (templates.attribute(node, 'open-type') === 'agreePrivacyAuthorization') {
    return () => {
      client.privacy.agreeTapped(node.uid ?? node.sid ?? '')
      program.fire(node, { type: 'agreeprivacyauthorization' })
    }
  }
  const formType = templates.attribute(node, 'form-type')
  return typeof formType === 'string' ? () => submit(program, node, formType) : undefined
}

function submit(program: VmProgram, button: TaroNode, type: string): void {
  const { top, templates } = program
  const form = pathTo(top, button).reverse().find((node) => templates.tag(node) === 'form')
  if (!form) return
  const named = innermost(top, (node) => templates.attribute(node, 'name') !== undefined, form)
  const fields = named.filter((node) => templates.tag(node) !== 'button').map((node) => [
    templates.attribute(node, 'name'),
    top.isInput(node) ? top.valueOf(node) : templates.attribute(node, 'checked') ?? templates.attribute(node, 'value'),
  ])
  program.fire(form, { type, detail: { value: Object.fromEntries(fields) as object } })
}

function focus(program: VmProgram, node: TaroNode): void {
  if (program.top.focused === node.sid) return
  blur(program, node)
  program.top.focused = node.sid
  program.fire(node, { type: 'focus', detail: { value: program.top.valueOf(node), height: 0 } })
}

function blur(program: VmProgram, next: TaroNode): void {
  const { top } = program
  const [node] = innermost(top, (each) => each.sid !== undefined && each.sid === top.focused)
  if (!node || node.sid === next.sid) return
  top.focused = undefined
  program.fire(node, { type: 'blur', detail: { value: top.valueOf(node) } })
}
