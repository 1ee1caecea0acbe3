import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { InRegionView } from '../../../contract/station-map'
import type { AmenityKind, StationSummary } from '../../../contract/stations'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import { clustersOf, type Clusters, type ClusterMark, type Mark } from './map/clusters'
import { around, covers, fitting, holds, widened, type Camera, type Point, type Region } from './map/viewport'
import { metersFrom } from './parts/schematic'

/** What is on the screen of a map. */
export interface Look {
  readonly screen: Region
  readonly zoom: number
}

/** What came of a question; it holds for every screen within its region, which is wider than the one asked for. */
interface Answer {
  readonly region: Region
  readonly zoom: number
  readonly view: InRegionView
  readonly clusters: Clusters
}

/** Rows of the list before somebody asks for more. */
const FIRST_ROWS = 6

/** The map of stations: where it looks, what is there, what was picked. It draws nothing. */
export class MapStore {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle'
  /** Null until it is known where to begin. */
  camera: Camera | null = null
  /** The middle of the circle of one li, GCJ-02; null where nobody said a place. */
  home: Point | null = null
  /** Only stations with all of these. */
  amenities: ReadonlySet<AmenityKind> = new Set()
  /** The stations picked on the map: one, or those at the very same place. */
  picked: readonly StationSummary[] = []
  rows = FIRST_ROWS
  private look: Look | null = null
  private answer: Answer | null = null
  private asked = 0

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'asked' | 'look' | 'answer'>(
      this,
      {
        deps: false, asked: false, clustersAt: false, amenities: observableRef, camera: observableRef,
        home: observableRef, picked: observableRef, look: observableRef, answer: observableRef,
      },
      { autoBind: true },
    )
  }

  /** Begins at a place, or where there are stations when there is none. A map looked at before stays where it was. */
  async begin(home: Point | null): Promise<void> {
    const moved = home?.lat !== this.home?.lat || home?.lng !== this.home?.lng
    this.home = home
    if (home && (moved || !this.camera)) this.camera = { center: home, zoom: HOME_ZOOM }
    if (this.camera) return
    await this.ask({ screen: COUNTRY, zoom: COUNTRY_ZOOM })
    const { center, zoom } = fitting(around(this.places) ?? COUNTRY, SMALL_SCREEN)
    runInAction(() => { this.camera ??= { center, zoom: Math.min(zoom, HOME_ZOOM) } })
  }

  /** Moves the camera of a map that we draw; WeChat's own map moves by itself. */
  aim(camera: Camera): void {
    this.camera = camera
  }

  /** Says what is on the screen now. Asks the server only for what the last answer does not hold. */
  async show(look: Look): Promise<void> {
    this.look = look
    this.rows = FIRST_ROWS
    if (!this.isAnswered(look)) await this.ask(look)
  }

  /** Asks again for what is on the screen. */
  async retry(): Promise<void> {
    if (this.look) await this.ask(this.look)
  }

  async toggle(amenity: AmenityKind): Promise<void> {
    const amenities = new Set(this.amenities)
    if (!amenities.delete(amenity)) amenities.add(amenity)
    this.amenities = amenities
    this.picked = []
    await this.retry()
  }

  /** Everything to draw at a zoom: stations, and signs for several. */
  clustersAt(zoom: number): readonly Mark[] {
    return this.answer?.clusters(zoom) ?? []
  }

  /** The same at the zoom of what is on the screen. */
  get marks(): readonly Mark[] {
    return this.look ? this.clustersAt(this.look.zoom) : []
  }

  /** Whether stations are only counted, because they are too many. */
  get isCounted(): boolean {
    return this.answer?.view.detail === 'groups'
  }

  /** How many stations are on the screen; null while nobody knows. */
  get count(): number | null {
    const { look, answer, places } = this
    if (!look || !answer) return null
    return places.filter((place) => holds(look.screen, place)).reduce((sum, { count = 1 }) => sum + count, 0)
  }

  /** The stations on the screen, those nearest to home first; none while they are only counted. */
  get stations(): readonly StationSummary[] {
    const { look, home, answer } = this
    if (!look || answer?.view.detail !== 'stations') return []
    const shown = answer.view.stations.filter((station) => holds(look.screen, station))
    return home ? nearestFirst(shown, home) : shown
  }

  get listed(): readonly StationSummary[] {
    return this.stations.slice(0, this.rows)
  }

  showMore(): void {
    this.rows += FIRST_ROWS
  }

  /** Opens a sign: stations at one place are picked; for others it answers what to look at to tell them apart. */
  open(mark: Mark): Region | null {
    const region = mark.kind === 'station' ? null : closerLook(mark, this.look?.zoom ?? COUNTRY_ZOOM)
    if (region === null) this.picked = mark.kind === 'station' ? [mark.station] : mark.stations
    return region
  }

  close(): void {
    this.picked = []
  }

  private get places(): readonly Counted[] {
    const view = this.answer?.view
    return view?.detail === 'groups' ? view.groups : view?.stations ?? []
  }

  /** Stations hold for every zoom; counts only for their own, where squares have their size. */
  private isAnswered({ screen, zoom }: Look): boolean {
    const { answer } = this
    if (!answer || this.status === 'failed' || !covers(answer.region, screen)) return false
    return answer.view.detail === 'stations' || Math.floor(answer.zoom) === Math.floor(zoom)
  }

  /** An answer that was overtaken by a newer question is dropped; the last good one stays while a newer one fails. */
  private async ask({ screen, zoom }: Look): Promise<void> {
    const question = ++this.asked
    const region = widened(screen)
    this.status = 'loading'
    try {
      const amenities = [...this.amenities]
      const view = await this.deps.call('stations.inRegion', { ...region, datum: 'gcj02', zoom, amenities })
      this.receive(question, { region, zoom, view })
    } catch (error) {
      CallError.from(error)
      runInAction(() => { if (question === this.asked) this.status = 'failed' })
    }
  }

  private receive(question: number, { region, zoom, view }: Omit<Answer, 'clusters'>): void {
    if (question !== this.asked) return
    this.answer = { region, zoom, view, clusters: clustersOf(view) }
    this.status = 'ready'
  }
}

type Counted = Point & { readonly count?: number }

/** One li and a little air on a phone. */
const HOME_ZOOM = 15

/** Everywhere a station of ours can be: where a map begins that was told no place. */
const COUNTRY: Region = { southWest: { lat: 18, lng: 73 }, northEast: { lat: 54, lng: 135.1 } }
const COUNTRY_ZOOM = 4

/** What fits here fits on every phone, px. */
const SMALL_SCREEN = { width: 320, height: 320 }

/** Nearer together than this, a closer look tells them apart no better, degrees (about a metre). */
const SAME_PLACE = 1e-5

/** What to look at to tell the stations of a sign apart; null when they are at one place. */
function closerLook({ lat, lng, stations }: ClusterMark, zoom: number): Region | null {
  const region = around(stations)
  if (region) {
    const { southWest, northEast } = region
    const isOnePlace = Math.max(northEast.lat - southWest.lat, northEast.lng - southWest.lng) < SAME_PLACE
    return isOnePlace ? null : region
  }
  // Of counted ones only the middle is known: a quarter of what a small screen shows now.
  const reach = 50 / 2 ** zoom
  return { southWest: { lat: lat - reach, lng: lng - reach }, northEast: { lat: lat + reach, lng: lng + reach } }
}

function nearestFirst(stations: readonly StationSummary[], home: Point): StationSummary[] {
  const far = (station: Point): number => {
    const { east, north } = metersFrom(home, station)
    return Math.hypot(east, north)
  }
  return [...stations].sort((a, b) => far(a) - far(b))
}
