import { aria } from '../aria'
import { classes, styleVars } from '../classes'
import type { PressProps } from './press-props'

/** Anything that can be pressed: a real button, so that keyboard, focus and screen reader work without help. */
export function Press({ onPress, role, label, checked, selected, expanded, disabled, ...rest }: PressProps) {
  return (
    <button
      type="button"
      className={classes('y-press', rest.className)}
      style={rest.vars && styleVars(rest.vars)}
      id={rest.id}
      disabled={disabled}
      onClick={onPress}
      {...aria({ role, label, checked, selected, expanded })}
    >
      {rest.children}
    </button>
  )
}
