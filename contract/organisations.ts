import * as v from 'valibot'
import {
  BRAND_MARK_MAX, BRAND_NAME_MAX, BRAND_PROGRAMME_MAX, BRAND_SLOGAN_MAX, UNIT_CONTACT_MAX, UNIT_NAME_MAX,
  UNIT_PHONE_MAX, UNIT_SHORT_NAME_MAX,
} from './limits'
import { Count, Cursor, Id, PageSize, RequestId, optionalText, pageOf, typedText } from './primitives'

/** Levels of the organisation tree from the root down: 市, 区, 街道, 社区, 网格, 楼组. */
export const UnitLevel = v.picklist(['city', 'district', 'subdistrict', 'community', 'grid', 'building_group'])
export type UnitLevel = v.InferOutput<typeof UnitLevel>

/** The colours a community can choose from. Each is readable with our text in light and in dark; a test says so. */
export const ThemeColour = v.picklist(['teal', 'indigo', 'plum', 'leaf', 'tea', 'slate'])
export type ThemeColour = v.InferOutput<typeof ThemeColour>

/** One or two characters of any script, or digits: they stand in a square as the community's mark. */
const MARK = new RegExp(`^[\\p{L}\\p{N}]{1,${BRAND_MARK_MAX}}$`, 'u')

/** What a community is recognised by in a row. */
const face = {
  name: typedText(BRAND_NAME_MAX),
  mark: v.pipe(v.string(), v.trim(), v.regex(MARK, '写一个字或两个字，不要标点和表情。')),
  colour: ThemeColour,
}
export const BrandFace = v.strictObject(face)
export type BrandFace = v.InferOutput<typeof BrandFace>

/** A community's own name, mark and programme (一社区一特色) inside the fixed theme. */
export const Brand = v.strictObject({
  ...face,
  slogan: optionalText(BRAND_SLOGAN_MAX),
  programme: optionalText(BRAND_PROGRAMME_MAX),
})
export type Brand = v.InferOutput<typeof Brand>

/** A unit by its name: a step on the way from the root. */
export const UnitRef = v.strictObject({ id: Id, level: UnitLevel, name: v.string() })
export type UnitRef = v.InferOutput<typeof UnitRef>

/** A unit among its siblings. */
export const UnitSummary = v.strictObject({
  id: Id,
  level: UnitLevel,
  name: v.string(),
  brand: v.nullable(BrandFace),
  childCount: Count,
})
export type UnitSummary = v.InferOutput<typeof UnitSummary>

/** `organisations.children`: without `parentId` the roots. */
export const ChildrenInput = v.strictObject({
  parentId: v.optional(Id),
  cursor: v.optional(Cursor),
  limit: v.optional(PageSize, 20),
})
export const ChildrenView = pageOf(UnitSummary)

/** Whom residents ring; both are published by the unit itself. */
export const UnitContact = v.strictObject({ name: v.string(), phone: v.nullable(v.string()) })
export type UnitContact = v.InferOutput<typeof UnitContact>

export const UnitInput = v.strictObject({ id: Id })

export const UnitView = v.strictObject({
  id: Id,
  level: UnitLevel,
  name: v.string(),
  shortName: v.string(),
  /** From the root down to the unit above this one. */
  path: v.array(UnitRef),
  contact: v.nullable(UnitContact),
  brand: v.nullable(Brand),
  childCount: Count,
  can: v.strictObject({
    setBrand: v.boolean(),
    /** Rename it, say whom to ring, move it, remove it. */
    change: v.boolean(),
    /** The levels of which it can have units directly below; empty for people who may not add any. */
    add: v.array(UnitLevel),
  }),
})
export type UnitView = v.InferOutput<typeof UnitView>

/** `organisations.setBrand`: `null` takes the brand away. */
export const SetBrandInput = v.strictObject({ requestId: RequestId, unitId: Id, brand: v.nullable(Brand) })
export const SetBrandView = v.strictObject({ id: Id, brand: v.nullable(Brand) })

/** What staff say of a unit; an empty contact or phone is none. */
export const UnitFacts = v.strictObject({
  name: typedText(UNIT_NAME_MAX),
  /** As people call it, where there is no room: 菱香里 for 菱香里社区. */
  shortName: typedText(UNIT_SHORT_NAME_MAX),
  contact: optionalText(UNIT_CONTACT_MAX),
  phone: optionalText(UNIT_PHONE_MAX),
})
export type UnitFacts = v.InferOutput<typeof UnitFacts>

/** `organisations.add`: a unit below another; without `parentId` the city itself. */
export const AddUnitInput = v.strictObject({
  requestId: RequestId, parentId: v.nullable(Id), level: UnitLevel, facts: UnitFacts,
})

/** `organisations.change`: its name and whom to ring. */
export const ChangeUnitInput = v.strictObject({ requestId: RequestId, unitId: Id, facts: UnitFacts })

/** `organisations.move`: below another unit, with everything below it. */
export const MoveUnitInput = v.strictObject({ requestId: RequestId, unitId: Id, parentId: Id })

/** `organisations.remove`: only where nothing lies below it and no station belongs to it. */
export const RemoveUnitInput = v.strictObject({ requestId: RequestId, unitId: Id })

export const ChangedUnit = v.strictObject({ id: Id })
