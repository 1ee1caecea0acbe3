import { View } from '@tarojs/components'
import { PickControl, TextControl } from './control'
import type { PickControlProps, TextControlProps } from './control-props'
import { Frame, type FrameProps } from './frame'

function spokenLabel({ label, hint }: FrameProps): string {
  return hint ? `${label}，${hint}` : label
}

interface FieldProps extends FrameProps, Omit<TextControlProps, 'kind' | 'wrong'> {
  kind?: TextControlProps['kind']
  /** Shows how much of maxLength is used. */
  counter?: boolean
}

/** A labelled place to type. */
export function Field({ hint, error, counter, kind = 'text', ...control }: FieldProps) {
  const { label, value, maxLength } = control
  return (
    <Frame label={label} hint={hint} error={error}>
      <TextControl {...control} kind={kind} label={spokenLabel({ label, hint })} wrong={Boolean(error)} />
      {counter && maxLength && <View className="y-field__count">{`${value.length} / ${maxLength}`}</View>}
    </Frame>
  )
}

interface PickFieldProps extends FrameProps, Omit<PickControlProps, 'wrong' | 'options'> {
  options?: PickControlProps['options']
}

/** A labelled day, time or choice. */
export function PickField({ hint, error, options = [], ...control }: PickFieldProps) {
  const { label } = control
  return (
    <Frame label={label} hint={hint} error={error}>
      <PickControl {...control} options={options} label={spokenLabel({ label, hint })} wrong={Boolean(error)} />
    </Frame>
  )
}
