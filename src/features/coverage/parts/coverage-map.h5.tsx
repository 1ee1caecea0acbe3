import { observer } from 'mobx-react-lite'
import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import { useStore } from '@/shared/store'
import { aria, classes } from '@/shared/ui'
import { fitted, toPlace } from '../map-view'
import { plannerCopy } from '../planner-copy'
import { PlannerStore } from '../planner-store'
import { SaidStore } from '../said-store'
import './coverage-map.h5.scss'
import { Legend } from './map-legend.h5'
import { paint } from './paint.h5'
import { TriedPin } from './tried-pin.h5'

const unseen = { width: 0, height: 0 }

/**
 * A schematic map: who has a station within one li and who has none. A tap on empty ground tries a station there; the
 * lists beside it say and do the same without it. It needs no network and no foreign map.
 */
export const CoverageMap = observer(function CoverageMap({ tall }: { tall?: boolean }) {
  const store = useStore(PlannerStore)
  const { gaps } = useStore(SaidStore)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(canvas)
  const { map, added, removed, canAdd } = store
  const dots = map?.dots
  const spots = gaps.items
  const view = useMemo(() => fitted(dots ?? [], size.width > 0 ? size : { width: 1, height: 1 }), [dots, size])
  useEffect(() => {
    void store.openMap()
    void gaps.open()
  }, [store, gaps])
  useEffect(() => {
    const removedIds = new Set(removed.map(({ id }) => id))
    if (map && size.width > 0) paint(canvas.current, view, { map, added, removedIds, gaps: spots })
  }, [map, added, removed, spots, size, view])
  const put = ({ nativeEvent: { offsetX: x, offsetY: y } }: MouseEvent): void => {
    if (canAdd) void store.add([{ name: '', ...toPlace(view, { x, y }) }])
  }
  return (
    <div className={classes('coverage-map', tall ? 'coverage-map--tall' : 'coverage-map--strip')}>
      <div className="coverage-map__stage">
        <canvas
          ref={canvas}
          className="coverage-map__canvas"
          onClick={put}
          {...aria({ role: 'img', label: plannerCopy.map(map?.dots.length ?? 0, map?.stations.length ?? 0) })}
        />
        {size.width > 0 && added.map((station, index) => (
          <TriedPin key={station.key} station={station} number={index + 1} view={view} canvas={canvas} />
        ))}
      </div>
      <Legend isCells={map?.detail === 'cells'} />
    </div>
  )
})

/** How large the drawing is, in pixels of the page; nothing while it is hidden. */
function useSize(canvas: { readonly current: HTMLCanvasElement | null }): { width: number; height: number } {
  const [size, setSize] = useState(unseen)
  useEffect(() => {
    const element = canvas.current
    const view = element?.ownerDocument.defaultView
    if (!element || !view) return undefined
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    view.addEventListener('resize', measure)
    return () => view.removeEventListener('resize', measure)
  }, [canvas])
  return size
}
