import { ServiceKind, ServicePage, ZonePurpose, type StationService, type StationZone } from '../../../contract/station-details'
import type { ActionEntry, DutyEntry, ServiceEntry, ZoneEntry } from '../../../contract/station-staff'
import { clockText } from '../../../contract/time'
import { insideCopy } from './upkeep-copy'

export type ZoneForm = { name: string; purpose: string; floor: string; area: string; doing: string; place: string }
/** `days` holds the digits of the weekdays, Monday is 1; `topics` are told apart by 、. */
export type DutyForm = { agency: string; days: string; from: string; to: string; topics: string }
export type ServiceForm = {
  kind: string
  name: string
  line: string
  act: string
  page: string
  phone: string
  stationId: string
  stationName: string
  bring: string
  place: string
}

/** A part of the inside of a station: how a row of it becomes a form, and a form what is sent. */
export interface InsidePart<Item, Form, Entry> {
  readonly blank: (count: number) => Form
  readonly formOf: (item: Item, index: number) => Form
  readonly problemsOf: (form: Form) => Readonly<Record<string, string>>
  /** `known` is the row that is changed. */
  readonly entryOf: (form: Form, known: Item | null) => Entry
  /** A row as it is, to be sent again. */
  readonly kept: (item: Item) => Entry
  /** Names a row, also after the list was read anew. */
  readonly keyOf: (item: Item) => string
  /** Where in the list it is to stand, from 0. */
  readonly placeIn: (form: Form) => number
}

const { problems } = insideCopy
const placeIn = ({ place }: { place: string }): number => Number(place) - 1
const one = <Value extends string>(options: readonly Value[], value: string, otherwise: Value): Value =>
  options.find((option) => option === value) ?? otherwise

export const zonePart: InsidePart<StationZone, ZoneForm, ZoneEntry> = {
  blank: (count) => ({ name: '', purpose: 'join', floor: '', area: '', doing: '', place: String(count + 1) }),
  formOf: ({ name, purpose, floor, areaSquareMeters: area, doing }, index) =>
    ({ name, purpose, floor: floor ?? '', area: area === null ? '' : String(area), doing, place: String(index + 1) }),
  problemsOf: ({ name, area }) => ({
    ...(name.trim() === '' && { name: problems.zoneName }),
    ...(!/^\d{0,6}$/.test(area.trim()) && { area: problems.area }),
  }),
  entryOf: ({ name, purpose, floor, area, doing }, known) => ({
    id: known?.id ?? null,
    name: name.trim(),
    purpose: one(ZonePurpose.options, purpose, 'join'),
    floor: floor.trim(),
    areaSquareMeters: area.trim() === '' ? null : Number(area),
    doing: doing.trim(),
  }),
  kept: (zone) => ({ ...zone, floor: zone.floor ?? '' }),
  keyOf: ({ id }) => id,
  placeIn,
}

export const dutyPart: InsidePart<DutyEntry, DutyForm, DutyEntry> = {
  blank: () => ({ agency: '', days: '', from: '09:00', to: '11:30', topics: '' }),
  formOf: ({ agency, weekdays, fromMinute, toMinute, topics }) =>
    ({ agency, days: weekdays.join(''), from: timeOf(fromMinute), to: timeOf(toMinute), topics: topics.join('、') }),
  problemsOf: (form) => ({
    ...(form.agency.trim() === '' && { agency: problems.agency }),
    ...(form.days === '' && { days: problems.days }),
    ...(minuteOf(form.from) >= minuteOf(form.to) && { to: problems.to }),
    ...topicProblem(topicsIn(form.topics)),
  }),
  entryOf: ({ agency, days, from, to, topics }) => ({
    agency: agency.trim(),
    weekdays: [...days].map(Number).sort(),
    fromMinute: minuteOf(from),
    toMinute: minuteOf(to),
    topics: topicsIn(topics),
  }),
  kept: (duty) => duty,
  keyOf: (duty) => JSON.stringify(duty),
  placeIn: () => Infinity,
}

const timeOf = (minute: number): string => clockText(minute).padStart(5, '0')

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

const topicsIn = (text: string): string[] => text.split(/[、，,；;\n]/).map((topic) => topic.trim()).filter(Boolean)

const TOPICS_MAX = 6
const TOPIC_MAX = 20

function topicProblem(topics: readonly string[]): { topics?: string } {
  if (topics.length === 0) return { topics: problems.topics }
  if (topics.length > TOPICS_MAX) return { topics: problems.topicCount }
  return topics.some((topic) => topic.length > TOPIC_MAX) ? { topics: problems.topicLength } : {}
}

export const servicePart: InsidePart<StationService, ServiceForm, ServiceEntry> = {
  blank: (count) => ({ ...BLANK_SERVICE, place: String(count + 1) }),
  formOf: ({ kind, name, line, action }, index) =>
    ({ ...BLANK_SERVICE, kind, name, line: line ?? '', act: action.kind, ...actionFields(action), place: String(index + 1) }),
  problemsOf: ({ name, act, phone, stationId, bring }) => ({
    ...(name.trim() === '' && { name: problems.serviceName }),
    ...(act === 'phone' && phone.trim() === '' && { phone: problems.phone }),
    ...(act === 'place' && stationId === '' && { stationId: problems.station }),
    ...(act === 'words' && bring.trim() === '' && { bring: problems.bring }),
  }),
  entryOf: (form, known) => ({
    id: known?.id ?? null,
    kind: one(ServiceKind.options, form.kind, 'government'),
    name: form.name.trim(),
    line: form.line.trim(),
    action: actionIn(form),
  }),
  kept: ({ line, action, ...service }) => ({ ...service, line: line ?? '', action: entryOfAction(action) }),
  keyOf: ({ id }) => id,
  placeIn,
}

const BLANK_SERVICE: ServiceForm = {
  kind: 'government', name: '', line: '', act: 'words', page: 'activities', phone: '', stationId: '', stationName: '', bring: '',
  place: '1',
}

function actionFields(action: StationService['action']): Partial<ServiceForm> {
  if (action.kind === 'place') return { stationId: action.stationId, stationName: action.name }
  if (action.kind === 'page') return { page: action.page }
  return action.kind === 'phone' ? { phone: action.phone } : { bring: action.bring }
}

function actionIn({ act, page, phone, stationId, bring }: ServiceForm): ActionEntry {
  if (act === 'place') return { kind: 'place', stationId }
  if (act === 'page') return { kind: 'page', page: one(ServicePage.options, page, 'activities') }
  return act === 'phone' ? { kind: 'phone', phone: phone.trim() } : { kind: 'words', bring: bring.trim() }
}

const entryOfAction = (action: StationService['action']): ActionEntry =>
  action.kind === 'place' ? { kind: 'place', stationId: action.stationId } : action
