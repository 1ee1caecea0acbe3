import type { Client } from '../../client/client'
import { emit, type FrameworkDom } from './framework'

/** What built-in controls do by themselves when tapped: switches, form buttons, the consent to the guideline. */
export function reactToTap(client: Client, target: Element): void {
  const control: FrameworkDom | null = target.closest('wx-switch, wx-button, wx-input, wx-textarea')
  if (control && control.localName !== 'wx-button') client.reactions += 1
  if (control?.localName === 'wx-switch') turn(control)
  if (control?.localName === 'wx-button') press(client, control)
}

function turn(control: FrameworkDom): void {
  const component = control.__wxElement
  const checked = (component?.data as { checked?: boolean } | undefined)?.checked !== true
  component?.setData({ checked })
  emit(control, 'change', { value: checked })
}

function press(client: Client, button: FrameworkDom): void {
  if (button.getAttribute('open-type') === 'agreePrivacyAuthorization') {
    client.reactions += 1
    client.privacy.agreeTapped(button.__wxElement?.id ?? '')
    emit(button, 'agreeprivacyauthorization')
  }
  const form = button.closest('wx-form')
  const type = button.getAttribute('form-type')
  if (!form || type === null) return
  client.reactions += 1
  emit(form, type, { value: valuesOf(form) })
}

function valuesOf(form: Element): object {
  const controls = [...form.querySelectorAll<FrameworkDom>('[name]:not(wx-button)')]
  return Object.fromEntries(controls.map((control) => [control.getAttribute('name') ?? '', valueOf(control)]))
}

function valueOf(control: FrameworkDom): unknown {
  const field = control.querySelector<HTMLInputElement>('input, textarea')
  const { checked, value } = (control.__wxElement?.data ?? {}) as { checked?: boolean; value?: unknown }
  return field ? field.value : (checked ?? value)
}
