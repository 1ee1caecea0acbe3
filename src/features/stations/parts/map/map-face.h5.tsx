import { observer } from 'mobx-react-lite'
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from '@/shared/store'
import { aria, classes, IconButton } from '@/shared/ui'
import type { Mark } from '../../map/clusters'
import { fitting, pushed, regionOf, zoomed, type Camera, type Size, type Spot, type Viewport } from '../../map/viewport'
import { mapCopy } from '../../map-copy'
import { MapStore } from '../../map-store'
import { useSize } from './frame-size'
import { useGestures, type Moves } from './gestures'
import { MapCard } from './map-card'
import type { MapFaceProps } from './map-face-props'
import './map-face.h5.scss'
import { MapGround } from './map-ground'
import { MapPins } from './map-pins'
import { Tiles } from './tiles'

/** A map must rest this long before the server is asked what is on it, milliseconds. */
const REST_MS = 250

/** A key pushes the map by this share of it. */
const KEY_SHARE = 0.2

/**
 * A schematic map: circle, scale, stations at their true place, nothing foreign. Hands, wheel, buttons and keys move
 * it. It stands twice on a wide page, in the column and beside it; the one that is not shown draws nothing.
 */
export const MapFace = observer(function MapFace({ tall }: MapFaceProps) {
  const store = useStore(MapStore)
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const view = store.camera && size ? { ...store.camera, ...size } : null
  const moves = movesOf(store, view)
  const gestures = useGestures(frame, moves)
  useRest(store, view)
  const picked = store.picked.map(({ id }) => id).join(' ')
  return (
    <div className={classes('map-face', tall && 'map-face--tall')}>
      <div
        ref={frame}
        className="map-face__frame"
        tabIndex={0}
        // A pin half outside that takes the focus would scroll the frame under the map.
        onScroll={({ currentTarget }) => currentTarget.scrollTo(0, 0)}
        onKeyDown={(event) => pressKey(event, { moves, store, view })}
        {...gestures}
        {...aria({ role: 'group', label: mapCopy.label })}
      >
        {view && <MapGround view={view} home={store.home} />}
        {view && <Tiles view={view} />}
        {view && <MapPins view={view} onOpen={(mark) => open(store, mark, view)} />}
      </div>
      {view && <Tools moves={moves} />}
      {size && picked && <PickedCard key={picked} frame={frame} />}
    </div>
  )
})

const Tools = observer(function Tools({ moves }: { moves: Moves }) {
  const store = useStore(MapStore)
  return (
    <div className="map-face__tools">
      <IconButton icon="plus" label={mapCopy.zoomIn} onPress={() => moves.zoom(1)} />
      <IconButton icon="minus" label={mapCopy.zoomOut} onPress={() => moves.zoom(-1)} />
      {store.home && <IconButton icon="target" label={mapCopy.home} onPress={() => goHome(store)} />}
    </div>
  )
})

type View = Viewport | null

/** Each move starts from where the map is by then: several may come before it is drawn again. */
function movesOf(store: MapStore, view: View): Moves {
  const aim = (next: (now: Viewport) => Camera): void => {
    if (view && store.camera) store.aim(next({ ...view, ...store.camera }))
  }
  return {
    push: (by: Spot) => aim((now) => pushed(now, by)),
    zoom: (levels, at) => aim((now) => zoomed(now, now.zoom + levels, at)),
  }
}

/** Opens a sign, by a closer look where that tells its stations apart. */
function open(store: MapStore, mark: Mark, size: Size): void {
  const closer = store.open(mark)
  if (closer) store.aim(fitting(closer, size))
}

function goHome(store: MapStore): void {
  if (store.home && store.camera) store.aim({ center: store.home, zoom: Math.max(store.camera.zoom, HOME_ZOOM) })
}

const HOME_ZOOM = 15

/** Says what is on the map once it has come to rest. */
function useRest(store: MapStore, view: View): void {
  const shown = view && [view.center.lat, view.center.lng, view.zoom, view.width, view.height].join(' ')
  const latest = useRef(view)
  useEffect(() => { latest.current = view })
  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => {
      const now = latest.current
      if (now) void store.show({ screen: regionOf(now), zoom: now.zoom })
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [store, shown])
}

/**
 * What was picked takes the focus, and gives it back to its pin. The frame around it does, because Taro's elements move
 * their children once more after they are drawn, and whoever is moved loses the focus.
 */
function PickedCard({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const store = useStore(MapStore)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const map = frame.current
    const focused = (): HTMLElement | null => map?.querySelector<HTMLElement>(':focus') ?? null
    const pin = focused()
    card.current?.focus()
    return () => { if (!focused()) pin?.focus() }
  }, [frame])
  return (
    <div
      ref={card}
      className="map-face__card"
      tabIndex={-1}
      onKeyDown={({ key }) => { if (key === 'Escape') store.close() }}
    >
      <MapCard />
    </div>
  )
}

interface KeyWorld {
  readonly moves: Moves
  readonly store: MapStore
  readonly view: View
}

function pressKey(event: KeyboardEvent, { moves, store, view }: KeyWorld): void {
  if (!view || event.ctrlKey || event.metaKey || event.altKey) return
  const [x, y] = [view.width * KEY_SHARE, view.height * KEY_SHARE]
  const acts: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => moves.push({ x, y: 0 }),
    ArrowRight: () => moves.push({ x: -x, y: 0 }),
    ArrowUp: () => moves.push({ x: 0, y }),
    ArrowDown: () => moves.push({ x: 0, y: -y }),
    '+': () => moves.zoom(1),
    '=': () => moves.zoom(1),
    '-': () => moves.zoom(-1),
    '0': () => goHome(store),
    Escape: () => store.close(),
  }
  const act = acts[event.key]
  if (!act) return
  event.preventDefault()
  act()
}
