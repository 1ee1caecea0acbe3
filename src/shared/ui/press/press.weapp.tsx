import { Button, View } from '@tarojs/components'
import { aria } from '../aria'
import { classes, styleVars } from '../classes'
import type { PressProps } from './press-props'

/** Anything that can be pressed: a view, or the platform's button where one of its services is asked for. */
export function Press({ role = 'button', label, checked, selected, expanded, disabled, ...rest }: PressProps) {
  const attributes = {
    ...(rest.id && { id: rest.id }),
    ...(rest.vars && { style: styleVars(rest.vars) }),
    ...aria({ role, label, checked, selected, expanded, disabled: disabled || undefined }),
  }
  if (rest.openType && !disabled) {
    return (
      <Button
        className={classes('y-open-type', rest.className)}
        openType={rest.openType}
        hoverClass="y-pressed"
        {...(rest.openType === 'share' ? { onClick: rest.onPress } : { onAgreePrivacyAuthorization: rest.onPress })}
        {...attributes}
      >
        {rest.children}
      </Button>
    )
  }
  if (disabled) return <View className={classes('y-press', rest.className)} {...attributes}>{rest.children}</View>
  return (
    <View className={classes('y-press', rest.className)} hoverClass="y-pressed" onClick={rest.onPress} {...attributes}>
      {rest.children}
    </View>
  )
}
