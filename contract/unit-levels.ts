import type { UnitLevel } from './organisations'

/** Levels too wide to look around from: what is within one li of "the district" says nothing to anybody in it. */
export const LEVELS_TOO_WIDE: readonly UnitLevel[] = ['city', 'district']
