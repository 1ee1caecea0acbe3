import { aria } from '../aria'
import type { DialogProps } from './dialog-props'
import { useFocusInside } from './focus.h5'

/** The sheet itself, with the keyboard kept inside. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const node = useFocusInside(onClose)
  return (
    <div className="y-sheet" ref={node} tabIndex={-1} {...aria({ role: 'dialog', label: title, modal: true })}>
      {children}
    </div>
  )
}
