import type { IconName } from './icon/icon-names'

/** One of several answers, filters or views; `label` is what stands on it. */
export interface Option<Value extends string = string> {
  value: Value
  label: string
  icon?: IconName
}
