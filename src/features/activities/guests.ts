import type { Guest, Sight } from '../../../contract/check-ins'

/** Whether a text is a whole ticket: a scanner that types like a keyboard has finished. */
export const isTicketText = (text: string): boolean => /^yt:[\w-]{38}$/.test(text.trim())

/** Whether somebody typed all six digits. */
export const hasDigits = (text: string): boolean => /^\d{6}$/.test(text)

/** Whom a sight is about, by the roll on this device; null when it does not know. The server proves the ticket. */
export function guestOf<Some extends Guest>(guests: readonly Some[], sight: Sight): Some | null {
  const isIt = (guest: Guest): boolean => {
    if (sight.kind === 'ticket') return sight.text.startsWith(guest.codeStart)
    return sight.kind === 'digits' ? guest.digits === sight.digits : guest.signUpId === sight.signUpId
  }
  return guests.find(isIt) ?? null
}

/** Whether a guest is meant by a part of the name, the end of the number or the digits of the ticket. */
export function isMatch({ name, tail, digits }: Guest, text: string): boolean {
  const number = text.replace(/\s/g, '')
  if (!/^\d+$/.test(number)) return name.toLowerCase().includes(text.toLowerCase())
  return digits.startsWith(number) || tail?.endsWith(number) === true || name.includes(number)
}
