import type { CheckInDeskView, Guest, ScanAnswer, ScreenCodeView, TicketView } from '../../../../contract/check-ins'

/** Today at 12:00 and until 14:00, by the fake device's clock of Saturday 10 October 2026, 11:52. */
const session = {
  activityId: 'bags',
  title: '旧衣改布袋',
  startsAt: '2026-10-10T04:00:00.000Z',
  endsAt: '2026-10-10T06:00:00.000Z',
  station: { id: 'lingxiang', name: '菱香里站', lat: 30.76, lng: 120.76 },
  room: '手工间',
  isCancelled: false,
  opensAt: '2026-10-10T03:30:00.000Z',
  closesAt: '2026-10-10T06:00:00.000Z',
}

/** 22 characters of an id, as a ticket begins. */
const startOf = (signUpId: string): string => `yt:${signUpId.padEnd(22, '-')}`

/** What is in the QR code of a sign-up. */
export const codeOf = (signUpId: string): string => `${startOf(signUpId)}${'m'.repeat(16)}`

export const ticketView = (changes: Partial<TicketView> = {}): TicketView => ({
  ...session,
  digits: '481720',
  code: codeOf('mine'),
  names: ['小林'],
  places: { onSite: 1, remote: 0 },
  remoteLink: null,
  seen: null,
  ...changes,
})

export const guest = (signUpId: string, changes: Partial<Guest> = {}): Guest => ({
  signUpId,
  name: signUpId,
  tail: null,
  channel: 'app',
  places: 1,
  isRemote: false,
  digits: '100000',
  codeStart: startOf(signUpId),
  seen: null,
  noShows: 0,
  ...changes,
})

export const deskView = (guests: readonly Guest[], changes: Partial<CheckInDeskView> = {}): CheckInDeskView => ({
  ...session,
  came: { onSite: 0, remote: 0 },
  expected: { onSite: guests.reduce((sum, { places }) => sum + places, 0), remote: 0 },
  guests: [...guests],
  ...changes,
})

/** The server saw them. */
export const seenNow = (scanId: string, signUpId: string, changes: Partial<ScanAnswer> = {}): ScanAnswer => ({
  scanId,
  state: 'checked_in',
  signUpId,
  name: signUpId,
  seen: { at: '2026-10-10T03:52:00.000Z', places: 1, method: 'ticket' },
  otherTitle: null,
  ...changes,
})

export const screenView = (changes: Partial<ScreenCodeView> = {}): ScreenCodeView => ({
  ...session,
  state: 'open',
  code: {
    text: 'ys:first', digits: '306080', since: '2026-10-10T03:52:00.000Z', nextAt: '2026-10-10T03:52:30.000Z',
  },
  came: { onSite: 3, remote: 0 },
  expected: { onSite: 12, remote: 0 },
  ...changes,
})
