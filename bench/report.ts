import type { CoverageFigures } from './coverage'
import type { FirstScreen } from './first-screens'
import type { ImportFigures } from './import'
import type { PointFigures } from './points'
import type { ReadFigures } from './reads'
import type { RegisterFigures } from './register'
import type { RushFigures } from './rush'
import type { ScaleFigures } from './scale'
import type { SizeFigures } from './sizes'

export interface Figures {
  readonly reads: readonly ReadFigures[]
  readonly rush: RushFigures
  readonly coverage: CoverageFigures
  readonly scale: readonly ScaleFigures[]
  /** Null: no file of points was named. */
  readonly points: PointFigures | null
  readonly imports: ImportFigures
  readonly register: RegisterFigures
  readonly firstScreens: readonly FirstScreen[]
  readonly sizes: SizeFigures
}

/** A ratio and what it should be. */
function line(what: string, { value, goal }: { value: number; goal: { atMost?: number; atLeast?: number } }): string {
  const met = goal.atMost === undefined ? value >= (goal.atLeast ?? 0) : value <= goal.atMost
  const wanted = goal.atMost === undefined ? `at least ${goal.atLeast}` : `at most ${goal.atMost}`
  return `${met ? '✓' : '✗'} ${what.padEnd(62)} ${value.toFixed(2).padStart(6)}  (${wanted})`
}

/** How "nearby" stands up to more stations: against the bare server at each size, and against itself. */
function scaleLines(scale: readonly ScaleFigures[]): string[] {
  const [smallest, largest] = [scale[0], scale.at(-1)]
  const growth = smallest && largest && largest.nearby.api.p50 / smallest.nearby.api.p50
  return [
    ...scale.map(({ stations, nearby }) =>
      line(`nearby among ${stations.toLocaleString('en')} stations: API p50 to bare`, { value: nearby.toPlain.p50, goal: { atMost: 1.3 } })),
    ...(growth === undefined ? [] : [line('nearby: p50 among the most stations to among the fewest', { value: growth, goal: { atMost: 2 } })]),
  ]
}

/** The figures as a person reads them, each beside its goal. */
export function report(figures: Figures): string {
  const { reads, rush, coverage, scale, points, imports, register, firstScreens, sizes } = figures
  const nearby = reads.find(({ name }) => name === 'nearby')
  const activities = reads.find(({ name }) => name === 'activities')
  return [
    '',
    nearby && line('nearby: API p50 to bare node:http with the same SQL', { value: nearby.toPlain.p50, goal: { atMost: 1.3 } }),
    nearby && line('nearby: handle() p50 to the raw SQL, in process', { value: nearby.toPlain.handle, goal: { atMost: 1.3 } }),
    activities && line('20 activities: API rate to bare node:http with the same SQL', { value: activities.toPlain.rate, goal: { atLeast: 0.6 } }),
    ...scaleLines(scale),
    points && line(`nearby: wrong answers of ${points.questions} on ${points.points} real points`, { value: points.wrong, goal: { atMost: 0 } }),
    line('coverage of 20,000 homes by 6,200 stations: seconds, slowest question', { value: Math.max(...Object.values(coverage.seconds)), goal: { atMost: 2 } }),
    line('rush: API rate to the raw statement in process', { value: rush.apiToRaw, goal: { atLeast: 0.55 } }),
    line('register of 80,000 rows as CSV: seconds', { value: register.seconds, goal: { atMost: 5 } }),
    line('import of 6,200 stations from CSV, rows a second', { value: imports.perSecond, goal: { atLeast: 2000 } }),
    `  rush: API rate to plain updates of one hot row ${' '.repeat(18)}${rush.apiToUpdates.toFixed(2)}`,
    '',
    ...reads.map(({ name, toPrepared }) =>
      `  ${name}, to yardsticks that prepare their statements as the API does: p50 ${toPrepared.p50.toFixed(2)}, rate ${toPrepared.rate.toFixed(2)}, handle() ${toPrepared.handle.toFixed(2)}`),
    ...reads.map(({ name, api, bare }) =>
      `  ${name}: API ${api.perSecond.toFixed(0)}/s p50 ${api.p50.toFixed(2)} ms p99 ${api.p99.toFixed(2)} ms, bare ${bare.perSecond.toFixed(0)}/s p50 ${bare.p50.toFixed(2)} ms`),
    `  rush: API ${rush.api.perSecond.toFixed(0)}/s p99 ${rush.api.p99.toFixed(0)} ms, raw ${rush.rawPerSecond.toFixed(0)}/s, plain updates ${rush.updatesPerSecond.toFixed(0)}/s`,
    `  register: ${register.megabytes.toFixed(0)} MB written, the process grew by ${register.grownMegabytes.toFixed(0)} MB at most`,
    `  import: reading ${imports.readSeconds.toFixed(2)} s, writing ${imports.writeSeconds.toFixed(2)} s; the same file again ${imports.againSeconds.toFixed(2)} s`,
    `  coverage: summary ${coverage.seconds.summary.toFixed(2)} s, what-if ${coverage.seconds.whatIf.toFixed(2)} s, ten sites ${coverage.seconds.suggestTen.toFixed(2)} s; others waited ${coverage.longestTurnMs.toFixed(0)} ms at most`,
    ...firstScreens.map(({ page, setDataCalls, bytes }) =>
      `  first screen ${page}: ${setDataCalls} setData, ${(bytes / 1024).toFixed(1)} KB`),
    ...Object.entries(sizes.weapp).map(([name, bytes]) => `  weapp ${name}: ${(bytes / 1024).toFixed(1)} KB`),
    ...Object.entries(sizes.functions).map(([name, bytes]) => `  function ${name}: ${(bytes / 1024).toFixed(1)} KB`),
    `  H5, everything, gzip: ${(sizes.h5Gzip / 1024).toFixed(1)} KB`,
  ].filter((row) => typeof row === 'string').join('\n')
}
