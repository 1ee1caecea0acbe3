import type {
  CoverageFigures, CoverageHole, CoverageMapView, CoverageSummaryView, SuggestedSitesView, WhatIfView,
} from '../../../../contract/coverage'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'

export const figures = (coveredPeople: number, people = 1000): CoverageFigures =>
  ({ points: 10, coveredPoints: 8, people, coveredPeople, squares: 400, coveredSquares: 300 })

export const hole = (name: string, people: number): CoverageHole =>
  ({ name, subdistrict: '一里街道', lat: 30.762, lng: 120.784, points: 2, people, nearestStationMeters: 716 })

export const summary = (changes: Partial<CoverageSummaryView> = {}): CoverageSummaryView => ({
  total: figures(800),
  subdistricts: [{ name: '一里街道', ...figures(700, 800) }, { name: '湖东街道', ...figures(100, 200) }],
  holes: [hole('芦席湾新村', 150), hole('菰城苑', 50)],
  holesInAll: 3,
  ...changes,
})

export const whatIf = (covered: number): WhatIfView => ({
  before: figures(800),
  after: figures(covered),
  subdistricts: [{ name: '湖东街道', before: figures(100, 200), after: figures(covered - 700, 200) }],
  holes: [hole('菰城苑', 50)],
  holesInAll: 1,
})

export const map: CoverageMapView = {
  detail: 'points',
  dots: [{ lat: 30.76, lng: 120.76, people: 150, covered: 0 }],
  stations: [{ id: 's', name: '望湖驿站', lat: 30.762, lng: 120.764 }],
}

export const sites: SuggestedSitesView = {
  sites: [{ lat: 30.762, lng: 120.784, name: '芦席湾新村', subdistrict: '湖东街道', people: 150, nearestStationMeters: 716 }],
  people: 150,
  ofBestAtLeast: 0.89,
}

/** A desk whose server gives these answers to a staff member. */
export function desk(answers: Parameters<typeof fakeCall>[0]) {
  const call = fakeCall({ 'residents.me': () => known, ...answers })
  return { call, deps: fakeDeps(call) }
}

/** The latest input sent to a procedure. */
export const lastSent = (call: ReturnType<typeof fakeCall>, procedure: Parameters<typeof call.sentTo>[0]): unknown =>
  call.sentTo(procedure).slice(-1)[0]
