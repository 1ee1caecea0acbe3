import * as v from 'valibot'
import { AUDIENCE_COMMUNITIES_MAX } from './limits'
import { Id } from './primitives'

const Age = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))

/** The year somebody was born in. Ages are by the year: people turn n in the year that is n years later. */
export const BirthYear = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))

/** What an audience can ask about a person that they say themselves. */
export const PersonFact = v.picklist(['community', 'birth_year', 'party'])
export type PersonFact = v.InferOutput<typeof PersonFact>

/**
 * What the rules of an activity ask about the caller: what they have not said yet, and whether places kept for
 * newcomers are for them (false where none are kept).
 */
export const AboutCaller = v.strictObject({ unsaid: v.array(PersonFact), isNewcomer: v.boolean() })
export type AboutCaller = v.InferOutput<typeof AboutCaller>

/**
 * Who may sign up. Every rule that is named must be met. `party`: `declared` trusts what a person says, `confirmed`
 * wants that staff confirmed it. Ages are inclusive on both ends.
 */
export const Audience = v.pipe(
  v.strictObject({
    communityIds: v.optional(v.pipe(v.array(Id), v.minLength(1), v.maxLength(AUDIENCE_COMMUNITIES_MAX))),
    party: v.optional(v.picklist(['declared', 'confirmed'])),
    ageFrom: v.optional(Age),
    ageTo: v.optional(Age),
  }),
  v.check(({ ageFrom = 0, ageTo = 120 }) => ageFrom <= ageTo),
)
export type Audience = v.InferOutput<typeof Audience>
