import { PlaceKind } from '../../../contract/station-details'
import type { StationEditView, StationFacts } from '../../../contract/station-staff'
import { AmenityKind, Datum, StationKind } from '../../../contract/stations'
import { factsCopy } from './upkeep-copy'

/** What staff type about a station, as the fields hold it. */
export type FactsForm = {
  name: string
  kind: string
  parentId: string
  parentName: string
  unitId: string
  unitName: string
  address: string
  lat: string
  lng: string
  datum: string
  /** Empty: not said. */
  placeKind: string
  doorNote: string
  phone: string
  area: string
  hoursText: string
} & AmenityFields

type AmenityFields = { [Kind in AmenityKind as `has_${Kind}`]: boolean } & { [Kind in AmenityKind as `note_${Kind}`]: string }

export type FactsProblems = { readonly [Field in 'name' | 'address' | 'lat' | 'lng' | 'parentId' | 'area']?: string }

const noAmenities = (): AmenityFields => Object.fromEntries(
  AmenityKind.options.flatMap((kind) => [[`has_${kind}`, false], [`note_${kind}`, '']]),
) as AmenityFields

/** A new station: a post of which nothing is known. */
export const blankFacts = (): FactsForm => ({
  name: '', kind: 'post', parentId: '', parentName: '', unitId: '', unitName: '', address: '', lat: '', lng: '', datum: 'gcj02',
  placeKind: '', doorNote: '', phone: '', area: '', hoursText: '', ...noAmenities(),
})

/** A station as it is. */
export function factsFormOf({ facts, parent, unit }: StationEditView): FactsForm {
  const { amenities, areaSquareMeters, placeKind, ...texts } = facts
  const has = amenities.flatMap(({ kind, note }) => [[`has_${kind}`, true], [`note_${kind}`, note]])
  return {
    ...noAmenities(),
    ...(Object.fromEntries(has) as Partial<AmenityFields>),
    name: texts.name,
    kind: texts.kind,
    parentId: texts.parentId ?? '',
    parentName: parent?.name ?? '',
    unitId: texts.unitId ?? '',
    unitName: unit?.name ?? '',
    address: texts.address,
    lat: String(texts.lat),
    lng: String(texts.lng),
    datum: texts.datum,
    placeKind: placeKind ?? '',
    doorNote: texts.doorNote,
    phone: texts.phone,
    area: areaSquareMeters === null ? '' : String(areaSquareMeters),
    hoursText: texts.hoursText,
  }
}

/** The sentences for the fields that do not fit; empty when everything does. */
export function factsProblems(form: FactsForm): FactsProblems {
  const { problems } = factsCopy
  return {
    ...(form.name.trim() === '' && { name: problems.name }),
    ...(form.address.trim() === '' && { address: problems.address }),
    ...(form.kind === 'studio' && form.parentId === '' && { parentId: problems.studio }),
    ...(degreesIn(form.lng, 180) === null && { lng: problems.lng }),
    ...(degreesIn(form.lat, 90) === null && { lat: problems.lat }),
    ...(areaIn(form.area) === undefined && { area: problems.area }),
  }
}

/** What is sent; null while something does not fit. */
export function factsIn(form: FactsForm): StationFacts | null {
  const [lat, lng, areaSquareMeters] = [degreesIn(form.lat, 90), degreesIn(form.lng, 180), areaIn(form.area)]
  if (Object.keys(factsProblems(form)).length > 0) return null
  if (lat === null || lng === null || areaSquareMeters === undefined) return null
  return {
    name: form.name.trim(),
    kind: StationKind.options.find((kind) => kind === form.kind) ?? 'post',
    parentId: form.parentId || null,
    unitId: form.unitId || null,
    address: form.address.trim(),
    lat,
    lng,
    datum: Datum.options.find((datum) => datum === form.datum) ?? 'gcj02',
    placeKind: PlaceKind.options.find((kind) => kind === form.placeKind) ?? null,
    doorNote: form.doorNote.trim(),
    phone: form.phone.trim(),
    areaSquareMeters,
    amenities: AmenityKind.options
      .filter((kind) => form[`has_${kind}`])
      .map((kind) => ({ kind, note: form[`note_${kind}`].trim() })),
    hoursText: form.hoursText.trim(),
  }
}

/** Degrees as people type or paste them; null for what is none. */
function degreesIn(text: string, most: number): number | null {
  const degrees = Number(text.trim())
  return text.trim() !== '' && Number.isFinite(degrees) && Math.abs(degrees) <= most ? degrees : null
}

/** Square metres; null where nothing is said, undefined for what is no number of them. */
function areaIn(text: string): number | null | undefined {
  if (text.trim() === '') return null
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined
}
