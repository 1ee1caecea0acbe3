import type { OpeningHours } from '../../../../contract/opening-hours'
import { areSoundHours } from '../hours-rules'
import { readHours, type HoursReading } from '../hours-text'

/** Reads texts of opening hours; a city writes the same few hundred over and over, so each is read once. */
export function hoursReader(): (text: string) => HoursReading {
  const known = new Map<string, HoursReading>()
  return (text) => {
    const reading = known.get(text) ?? sound(readHours(text))
    known.set(text, reading)
    return reading
  }
}

/** Hours no clock can follow count as not understood. */
function sound(reading: HoursReading): HoursReading {
  if (isSound(reading.hours)) return reading
  return { text: reading.text, certainty: 'unknown', hours: null, unread: [reading.text] }
}

const isSound = (hours: OpeningHours | null): boolean => hours === null || areSoundHours(hours)
