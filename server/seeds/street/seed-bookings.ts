import { sql, type Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { takePlaces } from '../../modules/activities'
import type { SeedBooking } from './activities'
import { personaId } from './seed-people'

interface Booked {
  readonly id: string
  readonly bookings: readonly SeedBooking[]
  readonly now: Date
}

/** What staff entered for people without WeChat, through the door everybody uses; what is there already stays. */
export async function seedBookings(database: Database, { id, bookings, now }: Booked): Promise<void> {
  for (const booking of bookings) {
    const signUpId = idForName(`booking:${id}:${booking.name}`)
    const known = await database.query(sql`select 1 from sign_ups where id = ${signUpId}`)
    if (known.length === 0) await book(database, booking, { id, signUpId, now })
  }
}

async function book(
  database: Database,
  { channel, name, groupName, places = 1, note }: SeedBooking,
  { id, signUpId, now }: { id: string; signUpId: string; now: Date },
): Promise<void> {
  await takePlaces(database, {
    activityId: id,
    residentId: null,
    requestId: idForName(`booking-request:${signUpId}`),
    party: [{ poolId: idForName(`pool:${id}`), places }],
    facts: {
      companions: [], guardianName: null, contactName: name, contactPhone: null, contactPhoneIndex: null,
      groupName: groupName ?? null, note: note ?? null,
    },
    channel,
    enteredBy: personaId('staff'),
    version: 1,
    needsReview: false,
    signUpId,
    messageId: idForName(`booking-message:${signUpId}`),
    now,
  })
}
