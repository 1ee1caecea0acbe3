import type { ActivityView } from '../../../contract/activities'
import type { Device } from '@/shared/platform/device'
import { calendarCopy } from './calendar-copy'
import { placeWords } from './detail-copy'
import { icsOf } from './ics'

/**
 * What can be done with an activity and a calendar: `add` by who has a place in it, `take_back` once it is cancelled,
 * where a file can say so; null: nothing.
 */
export function calendarAct({ mine, phase }: ActivityView, { addToCalendar, files }: Device): 'add' | 'take_back' | null {
  if (mine?.state !== 'confirmed' || phase === 'ended') return null
  if (phase === 'cancelled') return files ? 'take_back' : null
  return addToCalendar || files ? 'add' : null
}

/** Puts an activity into the phone's calendar, or hands a calendar file over. Answers what to say about it. */
export async function putInCalendar(activity: ActivityView, device: Device): Promise<string> {
  if (!device.addToCalendar) return handOver(activity, device)
  const added = await device.addToCalendar({
    title: activity.title,
    place: placeWords(activity),
    notes: activity.bring === null ? '' : calendarCopy.bring(activity.bring),
    startsAt: new Date(activity.startsAt),
    endsAt: new Date(activity.endsAt),
  })
  return added ? calendarCopy.added : calendarCopy.refused
}

function handOver(activity: ActivityView, { files, clock }: Device): string {
  const text = icsOf(activity, clock.now())
  files?.save({ name: fileName(activity.title), mediaType: 'text/calendar;charset=utf-8', content: { text } })
  return calendarCopy.saved
}

/** Without what a file system may not take. */
const fileName = (title: string): string => `${title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.ics`
