import { observer } from 'mobx-react-lite'
import type { OpenState } from '../../../../../contract/stations'
import { useDeps, useStore } from '@/shared/store'
import { classes, Press, useElder, type StyleVars } from '@/shared/ui'
import { openWords } from '../../door-copy'
import type { Mark, StationMark } from '../../map/clusters'
import { keyOf } from '../../map/drawn-marks'
import { project, type Viewport } from '../../map/viewport'
import { mapCopy } from '../../map-copy'
import { MapStore } from '../../map-store'

interface MapPinsProps {
  view: Viewport
  onOpen: (mark: Mark) => void
}

/** Pins this far outside of the map may still be seen in part, px. */
const EDGE = 40

/** The stations as pins, full ones open, square ones shut; a ring with a number for several. */
export const MapPins = observer(function MapPins({ view, onOpen }: MapPinsProps) {
  const store = useStore(MapStore)
  const picked = new Set(store.picked.map(({ id }) => id))
  const shown = store.clustersAt(view.zoom).map((mark) => ({ mark, ...project(view, mark) })).filter(({ x, y }) => (
    x > -EDGE && x < view.width + EDGE && y > -EDGE && y < view.height + EDGE
  ))
  return (
    <>
      {shown.map(({ mark, x, y }) => {
        const vars: StyleVars = { '--x': `${x.toFixed(1)}px`, '--y': `${y.toFixed(1)}px` }
        const open = (): void => onOpen(mark)
        return mark.kind === 'station'
          ? <Pin key={mark.station.id} mark={mark} vars={vars} isPicked={picked.has(mark.station.id)} onOpen={open} />
          : (
            <Press key={keyOf(mark, false)} className="map-sign" vars={vars} label={mapCopy.cluster(mark.count)} onPress={open}>
              {mark.count}
            </Press>
          )
      })}
    </>
  )
})

const shapes: Record<OpenState['state'], string> = {
  open: 'open', closing_soon: 'open', closed: 'shut', unknown: 'unknown',
}

interface PinProps {
  mark: StationMark
  vars: StyleVars
  isPicked: boolean
  onOpen: () => void
}

const Pin = observer(function Pin({ mark: { station }, vars, isPicked, onOpen }: PinProps) {
  const { clock } = useDeps().device
  const words = openWords(station.open, clock.now(), useElder())
  return (
    <Press
      className={classes('map-pin', `map-pin--${shapes[station.open.state]}`, isPicked && 'map-pin--picked')}
      vars={vars}
      label={`${station.name}，${words}`}
      onPress={onOpen}
    />
  )
})
