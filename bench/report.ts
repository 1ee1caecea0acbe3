import type { ReadFigures } from './reads'
import type { RushFigures } from './rush'
import type { SizeFigures } from './sizes'

export interface Figures {
  readonly reads: readonly ReadFigures[]
  readonly rush: RushFigures
  readonly sizes: SizeFigures
}

/** A ratio and what it should be. */
function line(what: string, { value, goal }: { value: number; goal: { atMost?: number; atLeast?: number } }): string {
  const met = goal.atMost === undefined ? value >= (goal.atLeast ?? 0) : value <= goal.atMost
  const wanted = goal.atMost === undefined ? `at least ${goal.atLeast}` : `at most ${goal.atMost}`
  return `${met ? '✓' : '✗'} ${what.padEnd(62)} ${value.toFixed(2).padStart(6)}  (${wanted})`
}

/** The figures as a person reads them, each beside its goal. */
export function report({ reads, rush, sizes }: Figures): string {
  const nearby = reads.find((figures) => figures.name === 'nearby')
  const activities = reads.find((figures) => figures.name === 'activities')
  return [
    '',
    nearby && line('nearby: API p50 to bare node:http with the same SQL', { value: nearby.p50Ratio, goal: { atMost: 1.3 } }),
    nearby && line('nearby: handle() p50 to the raw SQL, in process', { value: nearby.handleRatio, goal: { atMost: 1.3 } }),
    activities && line('20 activities: API rate to bare node:http with the same SQL', { value: activities.rateRatio, goal: { atLeast: 0.6 } }),
    line('rush: API rate to the raw statement in process', { value: rush.apiToRaw, goal: { atLeast: 0.55 } }),
    `  rush: API rate to plain updates of one hot row ${' '.repeat(18)}${rush.apiToUpdates.toFixed(2)}`,
    '',
    ...reads.map(({ name, api, bare }) =>
      `  ${name}: API ${api.perSecond.toFixed(0)}/s p50 ${api.p50.toFixed(2)} ms p99 ${api.p99.toFixed(2)} ms, bare ${bare.perSecond.toFixed(0)}/s p50 ${bare.p50.toFixed(2)} ms`),
    `  rush: API ${rush.api.perSecond.toFixed(0)}/s p99 ${rush.api.p99.toFixed(0)} ms, raw ${rush.rawPerSecond.toFixed(0)}/s, plain updates ${rush.updatesPerSecond.toFixed(0)}/s`,
    ...Object.entries(sizes.weapp).map(([name, bytes]) => `  weapp ${name}: ${(bytes / 1024).toFixed(1)} KB`),
    ...Object.entries(sizes.functions).map(([name, bytes]) => `  function ${name}: ${(bytes / 1024).toFixed(1)} KB`),
    `  H5, everything, gzip: ${(sizes.h5Gzip / 1024).toFixed(1)} KB`,
  ].filter((row) => row !== undefined).join('\n')
}
