import type { Scanner } from './scanner'

/** A browser has no scanner: there the digits are typed. */
export const scanner: Scanner | null = null
