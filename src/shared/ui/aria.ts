export type Role =
  | 'alert' | 'button' | 'checkbox' | 'dialog' | 'group' | 'heading' | 'img' | 'link' | 'list' | 'listitem'
  | 'radio' | 'radiogroup' | 'status' | 'switch' | 'tab' | 'tablist' | 'timer'

export interface Aria {
  role?: Role | undefined
  label?: string | undefined
  hidden?: boolean | undefined
  checked?: boolean | undefined
  selected?: boolean | undefined
  expanded?: boolean | undefined
  disabled?: boolean | undefined
  modal?: boolean | undefined
  live?: 'polite' | 'assertive' | undefined
  level?: 1 | 2 | 3 | undefined
}

const isWeapp = process.env.TARO_ENV === 'weapp'

/**
 * The attributes that say to a screen reader what a node is, ready to be spread on a Taro or HTML element. The
 * mini-program calls the role `aria-role`; a browser calls it `role`, and knows a level for headings.
 */
export function aria({ role, level, ...states }: Aria): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (role) attributes[isWeapp ? 'aria-role' : 'role'] = role
  if (level && !isWeapp) attributes['aria-level'] = String(level)
  for (const [name, value] of Object.entries(states)) {
    if (value !== undefined) attributes[`aria-${name}`] = String(value)
  }
  return attributes
}
