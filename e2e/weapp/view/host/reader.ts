import type { ReadableTree } from '../../locate'

const INLINE = new Set(['WX-TEXT'])

/** Reads the DOM as a resident does: only what is displayed, inputs by what stands in them. */
export function readable(root: Element): ReadableTree<Node> {
  return {
    root,
    children: (node) => [...node.childNodes].filter((child) => child instanceof Text || isShown(child)),
    ownText: (node) => (node instanceof Text ? node.data : isField(node) ? node.value || node.placeholder : ''),
    names: (node) => (node instanceof Element ? namesOf(node) : []),
    isInline: (node) => node instanceof Text || INLINE.has(node.nodeName),
  }
}

/** A real input inside a built-in component. */
export function isField(node: Node): node is HTMLInputElement | HTMLTextAreaElement {
  return node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement
}

function isShown(node: Node): boolean {
  return node instanceof Element && node.checkVisibility({ visibilityProperty: true })
}

function namesOf(element: Element): string[] {
  return ['aria-label', 'placeholder'].map((name) => element.getAttribute(name) ?? '').filter((name) => name !== '')
}
