import type { CoverageFigures } from './coverage'
import type { FirstScreen } from './first-screens'
import type { ImportFigures } from './import'
import type { PointFigures } from './points'
import type { ProvinceFigure } from './province'
import type { ReadFigures } from './reads'
import type { RegisterFigures } from './register'
import type { RushFigures } from './rush'
import type { ScaleFigures } from './scale'
import type { SizeFigures } from './sizes'

/** What was measured; parts that were not asked for are absent. */
export interface Figures {
  readonly reads?: readonly ReadFigures[]
  readonly rush?: RushFigures
  readonly coverage?: CoverageFigures
  readonly register?: RegisterFigures
  readonly imports?: ImportFigures
  readonly province?: readonly ProvinceFigure[]
  readonly scale?: readonly ScaleFigures[]
  /** Absent as well when no file of points was named. */
  readonly points?: PointFigures | undefined
  readonly firstScreens?: readonly FirstScreen[]
  readonly sizes?: SizeFigures
}

/** A ratio and what it should be. */
function line(what: string, { value, goal }: { value: number; goal: { atMost?: number; atLeast?: number } }): string {
  const met = goal.atMost === undefined ? value >= (goal.atLeast ?? 0) : value <= goal.atMost
  const wanted = goal.atMost === undefined ? `at least ${goal.atLeast}` : `at most ${goal.atMost}`
  return `${met ? '✓' : '✗'} ${what.padEnd(72)} ${value.toFixed(2).padStart(8)}  (${wanted})`
}

const number = (value: number): string => value.toLocaleString('en')

function readGoals(reads: readonly ReadFigures[]): string[] {
  const nearby = reads.find(({ name }) => name === 'nearby')
  const activities = reads.find(({ name }) => name === 'activities')
  return [
    nearby && line('nearby: API p50 to bare node:http, statements unprepared', { value: nearby.toPlain.p50, goal: { atMost: 1.3 } }),
    nearby && line('nearby: API p50 to bare node:http, statements prepared', { value: nearby.toPrepared.p50, goal: { atMost: 1.3 } }),
    nearby && line('nearby: handle() p50 to its SQL unprepared, in process', { value: nearby.toPlain.handle, goal: { atMost: 1.3 } }),
    activities && line('20 activities: API rate to bare node:http, statements unprepared', { value: activities.toPlain.rate, goal: { atLeast: 0.6 } }),
  ].filter((row) => row !== undefined)
}

function readFigures(reads: readonly ReadFigures[]): string[] {
  return [
    ...reads.map(({ name, toPrepared }) =>
      `  ${name}, to yardsticks that prepare their statements as the API does: p50 ${toPrepared.p50.toFixed(2)}, rate ${toPrepared.rate.toFixed(2)}, handle() ${toPrepared.handle.toFixed(2)}`),
    ...reads.map(({ name, api, bare }) =>
      `  ${name}: API ${api.perSecond.toFixed(0)}/s p50 ${api.p50.toFixed(2)} ms p99 ${api.p99.toFixed(2)} ms, bare unprepared ${bare.perSecond.toFixed(0)}/s p50 ${bare.p50.toFixed(2)} ms`),
  ]
}

/** How "nearby" stands up to more stations: against the bare server at each size, and against itself. */
function scaleGoals(scale: readonly ScaleFigures[]): string[] {
  const [smallest, largest] = [scale[0], scale.at(-1)]
  const growth = smallest && largest && largest.nearby.api.p50 / smallest.nearby.api.p50
  return [
    ...scale.flatMap(({ stations, nearby }) => [
      line(`nearby among ${number(stations)} stations: API p50 to bare, unprepared`, { value: nearby.toPlain.p50, goal: { atMost: 1.3 } }),
      line(`nearby among ${number(stations)} stations: API p50 to bare, prepared`, { value: nearby.toPrepared.p50, goal: { atMost: 1.3 } }),
    ]),
    ...(growth === undefined ? [] : [line('nearby: p50 among the most stations to among the fewest', { value: growth, goal: { atMost: 2 } })]),
  ]
}

function provinceFigures(province: readonly ProvinceFigure[]): string[] {
  return [
    line('finder among 60,000 stations: milliseconds of its slowest question', { value: Math.max(...province.map(({ p50 }) => p50)), goal: { atMost: 60 } }),
    ...province.map(({ name, p50, toPrepared }) =>
      `  ${name}: handle() p50 ${p50.toFixed(1)} ms, ${toPrepared.toFixed(2)} of its prepared statements alone`),
  ]
}

const coverageFigures = ({ seconds, longestTurnMs }: CoverageFigures): string[] => [
  line('coverage of 20,000 homes by 6,200 stations: seconds, slowest question', { value: Math.max(...Object.values(seconds)), goal: { atMost: 2 } }),
  `  coverage: summary ${seconds.summary.toFixed(2)} s, what-if ${seconds.whatIf.toFixed(2)} s, ten sites ${seconds.suggestTen.toFixed(2)} s; others waited ${longestTurnMs.toFixed(0)} ms at most`,
]

const rushFigures = ({
  api, through, rawPerSecond, updatesPerSecond, apiToRaw, apiToUpdates,
}: RushFigures): string[] => [
  line('rush: API rate to the raw statement in process', { value: apiToRaw, goal: { atLeast: 0.55 } }),
  `  rush: API rate to plain updates of one hot row ${apiToUpdates.toFixed(2)}`,
  ...through.map(({ processes, api: { perSecond, p99 }, toRaw }) =>
    `  rush through ${processes} API processes: ${perSecond.toFixed(0)}/s p99 ${p99.toFixed(0)} ms, ${toRaw.toFixed(2)} of raw`),
  `  rush: API ${api.perSecond.toFixed(0)}/s p99 ${api.p99.toFixed(0)} ms, raw ${rawPerSecond.toFixed(0)}/s, plain updates ${updatesPerSecond.toFixed(0)}/s`,
]

const registerFigures = ({ seconds, megabytes, grownMegabytes }: RegisterFigures): string[] => [
  line('register of 80,000 rows as CSV: seconds', { value: seconds, goal: { atMost: 5 } }),
  `  register: ${megabytes.toFixed(0)} MB written, the process grew by ${grownMegabytes.toFixed(0)} MB at most`,
]

const importFigures = ({ perSecond, readSeconds, writeSeconds, againSeconds }: ImportFigures): string[] => [
  line('import of 6,200 stations from CSV, rows a second', { value: perSecond, goal: { atLeast: 2000 } }),
  `  import: reading ${readSeconds.toFixed(2)} s, writing ${writeSeconds.toFixed(2)} s; the same file again ${againSeconds.toFixed(2)} s`,
]

const pointFigures = ({ points, questions, wrong }: PointFigures): string[] =>
  [line(`nearby: wrong answers of ${number(questions)} on ${number(points)} real points`, { value: wrong, goal: { atMost: 0 } })]

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

const sizeFigures = ({ weapp, functions, h5Gzip }: SizeFigures): string[] => [
  ...Object.entries(weapp).map(([name, bytes]) => `  weapp ${name}: ${kilobytes(bytes)}`),
  ...Object.entries(functions).map(([name, bytes]) => `  function ${name}: ${kilobytes(bytes)}`),
  `  H5, everything, gzip: ${kilobytes(h5Gzip)}`,
]

const screenFigures = (screens: readonly FirstScreen[]): string[] =>
  screens.map(({ page, setDataCalls, bytes }) => `  first screen ${page}: ${setDataCalls} setData, ${kilobytes(bytes)}`)

/** The figures as a person reads them, those with a goal beside it. */
export function report(figures: Figures): string {
  const { reads, rush, coverage, register, imports, province, scale, points, firstScreens, sizes } = figures
  return [
    '',
    ...(reads ? [...readGoals(reads), ...readFigures(reads)] : []),
    ...(rush ? rushFigures(rush) : []),
    ...(coverage ? coverageFigures(coverage) : []),
    ...(register ? registerFigures(register) : []),
    ...(imports ? importFigures(imports) : []),
    ...(province ? provinceFigures(province) : []),
    ...(scale ? scaleGoals(scale) : []),
    ...(points ? pointFigures(points) : []),
    ...(firstScreens ? screenFigures(firstScreens) : []),
    ...(sizes ? sizeFigures(sizes) : []),
  ].join('\n')
}
