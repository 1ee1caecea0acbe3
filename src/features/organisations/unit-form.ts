import { UnitLevel, type UnitFacts, type UnitView } from '../../../contract/organisations'
import { UNIT_SHORT_NAME_MAX } from '../../../contract/limits'
import { changeCopy } from './copy'

/** What staff type about a unit, as the fields hold it. */
export type UnitForm = { level: string; name: string; shortName: string; contact: string; phone: string }

export type UnitProblems = { readonly [Field in 'name']?: string }

export const blankUnit = (level: UnitLevel): UnitForm => ({ level, name: '', shortName: '', contact: '', phone: '' })

export const unitFormOf = ({ level, name, shortName, contact }: UnitView): UnitForm =>
  ({ level, name, shortName, contact: contact?.name ?? '', phone: contact?.phone ?? '' })

/** The sentences for the fields that do not fit; empty when everything does. */
export const unitProblems = ({ name }: UnitForm): UnitProblems =>
  name.trim() === '' ? { name: changeCopy.problems.name } : {}

export const levelIn = ({ level }: UnitForm): UnitLevel => UnitLevel.options.find((option) => option === level) ?? 'city'

/** What is sent; null while something does not fit. Without a short name the name without its level is one. */
export function unitFactsIn(form: UnitForm): UnitFacts | null {
  if (Object.keys(unitProblems(form)).length > 0) return null
  const name = form.name.trim()
  const short = form.shortName.trim() || name.replace(/^(.+?)(社区|街道|网格|楼组)$/, '$1')
  const shortName = short.slice(0, UNIT_SHORT_NAME_MAX)
  return { name, shortName, contact: form.contact.trim(), phone: form.phone.trim() }
}
