import { observer } from 'mobx-react-lite'
import { useRef, useState } from 'react'
import { localDateOf } from '../../../../contract/time'
import { CallError } from '@/shared/rpc/call'
import { useDeps, useStore } from '@/shared/store'
import { Button, Heading, Notice } from '@/shared/ui'
import { fitted } from '../map-view'
import { plannerCopy } from '../planner-copy'
import { PlannerStore } from '../planner-store'
import { SaidStore } from '../said-store'
import './files.h5.scss'
import { paint } from './paint.h5'

/** A picture for a report: large enough for a page of paper. */
const PICTURE = { width: 1600, height: 1200 }

/** The coverage as files: a table, map data, a picture of what is tried out. */
export const Files = observer(function Files() {
  const store = useStore(PlannerStore)
  const said = useStore(SaidStore)
  const { call, device } = useDeps()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [busy, setBusy] = useState<'csv' | 'geojson' | null>(null)
  const [failure, setFailure] = useState<CallError | null>(null)
  const { map, added, removed, subdistrict } = store
  const fetchFile = async (format: 'csv' | 'geojson'): Promise<void> => {
    setBusy(format)
    try {
      const file = await call('coverage.export', { format, ...(subdistrict !== null && { subdistrict }) })
      device.files?.save({ name: file.fileName, mediaType: file.mediaType, content: { text: file.text } })
      setFailure(null)
    } catch (error) {
      setFailure(CallError.from(error))
    }
    setBusy(null)
  }
  const savePicture = (): void => {
    if (!map || !canvas.current) return
    const removedIds = new Set(removed.map(({ id }) => id))
    paint(canvas.current, fitted(map.dots, PICTURE), { map, added, removedIds, gaps: said.gaps.items })
    const name = `coverage-${localDateOf(device.clock.now())}.png`
    const [, base64 = ''] = canvas.current.toDataURL('image/png').split(',')
    device.files?.save({ name, mediaType: 'image/png', content: { base64 } })
  }
  return (
    <>
      <Heading>{plannerCopy.files}</Heading>
      {failure && <Notice tone="err">{failure.message}</Notice>}
      <div className="coverage-files">
        <Button busy={busy === 'csv'} busyWord={plannerCopy.making} onPress={() => void fetchFile('csv')}>{plannerCopy.csv}</Button>
        <Button busy={busy === 'geojson'} busyWord={plannerCopy.making} onPress={() => void fetchFile('geojson')}>{plannerCopy.geojson}</Button>
        <Button disabled={!map} onPress={savePicture}>{plannerCopy.png}</Button>
      </div>
      <canvas ref={canvas} hidden />
    </>
  )
})
