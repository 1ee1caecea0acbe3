import type { StationSummary } from '../../../../../contract/stations'
import type { NativeMap, NativeMarker } from '../../../../shared/platform/native-map.weapp'
import type { ClusterMark, Mark, StationMark } from '../../map/clusters'
import { DrawnMarks, keyOf } from '../../map/drawn-marks'
import { mapCopy } from '../../map-copy'
import { pins } from '../../pins.weapp'
import cluster from './cluster.png'

/** A marker with the number that stands on it. WeChat knows more of labels than Taro's type of a command lets say. */
interface Labelled extends NativeMarker {
  readonly anchor?: { x: number; y: number }
  readonly label?: { content: string; color: string; fontSize: number; anchorX: number; anchorY: number; textAlign: 'center' }
}

/** What a marker is made of besides its place. */
interface Look {
  /** One and a half times as large in 关怀模式. */
  readonly isLarge: boolean
  /** What a screen reader says of a station. */
  readonly words: (station: StationSummary) => string
}

const PIN = { width: 34, height: 38 }
const SIGN_PX = 44
const LARGE = 1.5
const PICKED = 1.25

/** Keeps the markers of WeChat's map equal to the marks of the store, by sending only what changed. */
export class NativeMarks {
  private readonly drawn = new DrawnMarks<Mark>()
  private picked: ReadonlySet<string> = new Set()

  constructor(private readonly map: NativeMap, private readonly look: Look) {}

  show(marks: readonly Mark[], picked: readonly StationSummary[]): void {
    this.picked = new Set(picked.map(({ id }) => id))
    const wanted = marks.map((mark) => ({ key: keyOf(mark, this.isPicked(mark)), sign: mark }))
    const { removed, added } = this.drawn.change(wanted)
    if (removed.length > 0) this.map.remove(removed)
    if (added.length > 0) this.map.add(added.map(({ id, sign }) => this.marker(id, sign)), false)
  }

  /** Sends everything once more, for a map that was not there yet when it was sent. */
  showAgain(): void {
    this.map.add(this.drawn.all().map(({ id, sign }) => this.marker(id, sign)), true)
  }

  /** The mark behind a tapped marker. */
  find(id: number): Mark | null {
    return this.drawn.find(id)
  }

  private isPicked(mark: Mark): boolean {
    return mark.kind === 'station' && this.picked.has(mark.station.id)
  }

  private marker(id: number, mark: Mark): Labelled {
    const place = { id, latitude: mark.lat, longitude: mark.lng }
    return mark.kind === 'station' ? { ...place, ...this.pin(mark) } : { ...place, ...this.sign(mark) }
  }

  private pin(mark: StationMark): Omit<Labelled, 'id' | 'latitude' | 'longitude'> {
    const { station } = mark
    const size = (this.look.isLarge ? LARGE : 1) * (this.isPicked(mark) ? PICKED : 1)
    const isHollow = station.open.state === 'closed' || station.open.state === 'unknown'
    return {
      iconPath: isHollow ? pins.hollow : pins.full,
      width: PIN.width * size,
      height: PIN.height * size,
      ariaLabel: this.look.words(station),
    }
  }

  private sign({ count }: ClusterMark): Omit<Labelled, 'id' | 'latitude' | 'longitude'> {
    const side = SIGN_PX * (this.look.isLarge ? LARGE : 1)
    const content = String(count)
    const fontSize = Math.round(side * (content.length > 3 ? 0.27 : 0.36))
    return {
      iconPath: cluster,
      width: side,
      height: side,
      anchor: { x: 0.5, y: 0.5 },
      // The label hangs from its upper left corner; a digit is a little over half as wide as high.
      label: {
        content, color: '#FFFFFF', fontSize, textAlign: 'center',
        anchorX: Math.round(-content.length * fontSize * 0.28), anchorY: Math.round(-fontSize * 0.65),
      },
      ariaLabel: mapCopy.cluster(count),
    }
  }
}
