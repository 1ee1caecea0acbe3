import type { ActivityView } from '../../../contract/activities'
import { placeWords } from './detail-copy'

/** Longest line of a calendar file, bytes without its end (RFC 5545, 3.1). */
const LINE_MAX = 75

const PRODUCT = '-//一里//活动//ZH'

/**
 * A calendar file (RFC 5545) with this one activity, in UTC. Its UID is the activity's for ever, so that taking the
 * file again after a change or a cancellation changes the entry that is there instead of adding another.
 */
export function icsOf(activity: ActivityView, now: Date): string {
  const { id, title, description, startsAt, endsAt, phase } = activity
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${PRODUCT}`, 'METHOD:PUBLISH', 'BEGIN:VEVENT',
    `UID:${id}@yili`,
    `DTSTAMP:${utc(now)}`,
    // Each later file counts as the newer word; seconds fit the 31 bits that calendars keep for it until 2038.
    `SEQUENCE:${Math.floor(now.getTime() / 1000)}`,
    `DTSTART:${utc(new Date(startsAt))}`,
    `DTEND:${utc(new Date(endsAt))}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(placeWords(activity))}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${phase === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT', 'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** Control characters but for line ends. */
const CONTROL = /[^\P{Cc}\r\n]/gu

const escaped = (text: string): string =>
  text.replace(CONTROL, '').replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n')

/** A long line goes on in the next one, which begins with a space; characters stay whole. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const character of line) {
    const size = bytesOf(character)
    if (bytes + size > LINE_MAX) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += character
    bytes += size
  }
  return [...parts, part].join('\r\n')
}

/** UTF-8 bytes of one code point; WeChat has no TextEncoder. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
