import type { OpeningHours } from '../../../contract/opening-hours'
import { areSoundHours } from './hours-rules'
import { readHours } from './hours-text'
import type { HoursRead } from './insert-station'

/** A text of opening hours as it is understood; hours no clock can follow count as not understood. */
export function soundHoursOf(text: string): HoursRead & { readonly hours: OpeningHours | null } {
  if (text === '') return { text: null, certainty: 'unknown', hours: null, unread: [] }
  const reading = readHours(text)
  if (reading.hours && !areSoundHours(reading.hours)) return { text, certainty: 'unknown', hours: null, unread: [text] }
  return reading
}
