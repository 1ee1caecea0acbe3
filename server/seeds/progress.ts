/** What `seedStreet` has seen to; each number counts rows that are there now, new or not. */
export interface SeedReport {
  readonly units: number
  readonly stations: number
  /** Residential compounds, for the planners' numbers. */
  readonly homes: number
  readonly residents: number
  readonly lessons: number
  readonly activities: number
  readonly ideas: number
}

/** Told after each part: for a progress bar. */
export type SeedProgress = (part: keyof SeedReport, done: number, total: number) => void
