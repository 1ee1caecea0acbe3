import { useEffect, useRef, type RefObject } from 'react'

const targets = ['button', 'input', 'textarea', 'select'].map((tag) => `${tag}:not([disabled])`).join()

function turnAround(dialog: HTMLElement, event: KeyboardEvent): void {
  const inside = [...dialog.querySelectorAll<HTMLElement>(targets)]
  const [first, last] = [inside[0], inside[inside.length - 1]]
  const edge = event.shiftKey ? first : last
  const atEdge = document.activeElement === edge || document.activeElement === dialog
  if (!edge || !atEdge) return
  event.preventDefault()
  const next = event.shiftKey ? last : first
  next?.focus()
}

/**
 * Keeps the keyboard in a dialog while it is drawn: the focus goes in, Tab turns around at both ends, Escape closes,
 * and afterwards the focus returns to where it was.
 */
export function useFocusInside(onClose: () => void): RefObject<HTMLDivElement> {
  const dialog = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const node = dialog.current
    if (!node) return undefined
    const before = document.activeElement
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab') turnAround(node, event)
    }
    node.focus()
    node.addEventListener('keydown', onKey)
    return () => {
      node.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return dialog
}
