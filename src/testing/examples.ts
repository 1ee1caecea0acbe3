import { CONSENT_VERSION } from '../../contract/limits'
import type { MeView, ResidentView } from '../../contract/residents'
import type { StationSummary } from '../../contract/stations'

/** Somebody the server has not met. */
export const nobody: MeView = {
  resident: null,
  consents: [],
  signUps: [],
  lessons: [],
  ideas: [],
  unreadCount: 0,
  loginUrl: null,
  can: { manageActivities: false, answerIdeas: false, manageStations: false },
}

export const resident: ResidentView = { id: 'r', nickname: '小林', isPartyMember: false, isStaff: false, elderMode: null }

/** A resident who has agreed to the privacy text. */
export const known: MeView = {
  ...nobody,
  resident,
  consents: [{ version: CONSENT_VERSION, at: '2026-10-01T02:00:00.000Z' }],
}

/** The same, on the staff. */
export const staff: MeView = {
  ...known,
  resident: { ...resident, isStaff: true },
  can: { manageActivities: true, answerIdeas: true, manageStations: true },
}

/** A station whose hours nobody wrote down. */
export const station = (name: string): StationSummary => ({
  id: name, name, kind: 'post', parentName: null, address: '菱香路 12 号', phone: null, lat: 30.762, lng: 120.764,
  open: { state: 'unknown' },
})
