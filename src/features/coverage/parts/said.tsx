import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { Gap, WrongReport } from '../../../../contract/coverage'
import { monthDay } from '@/shared/format/time'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Card, Heading, ListState, PageNote } from '@/shared/ui'
import { plannerCopy } from '../planner-copy'
import { PlannerStore } from '../planner-store'
import { SaidStore } from '../said-store'
import { TryRow } from './try-row'

const words = { more: plannerCopy.more, reading: plannerCopy.reading, cutOff: plannerCopy.cutOff }

/** What residents said: cells in which a station is missing, and what is wrong about a station. */
export const Said = observer(function Said() {
  const store = useStore(SaidStore)
  const { gaps, wrong, failure } = store
  useEffect(() => void store.load(), [store])
  return (
    <>
      <Heading>{plannerCopy.gaps}</Heading>
      <ListState
        status={gaps.face}
        empty={plannerCopy.noGaps}
        failed={plannerCopy.failed}
        onRetry={() => void gaps.refresh()}
      >
        <Card kind="flush">
          {gaps.shown.map((gap, index) => <GapRow key={gap.id} gap={gap} number={index + 1} />)}
        </Card>
        <MoreRows list={gaps} words={words} />
      </ListState>
      <Heading>{plannerCopy.wrong}</Heading>
      {failure && <PageNote tone="err">{failure.message}</PageNote>}
      <ListState
        status={wrong.face === 'ready' && wrong.shown.length === 0 ? 'empty' : wrong.face}
        empty={plannerCopy.noWrong}
        failed={plannerCopy.failed}
        onRetry={() => void wrong.refresh()}
      >
        <Card kind="flush">{wrong.shown.map((report) => <WrongRow key={report.id} report={report} />)}</Card>
        <MoreRows list={wrong} words={words} />
      </ListState>
    </>
  )
})

const GapRow = observer(function GapRow({ gap, number }: { gap: Gap; number: number }) {
  const planner = useStore(PlannerStore)
  const { clock } = useDeps().device
  const title = plannerCopy.gapTitle(gap.nearestHome, number)
  return (
    <TryRow
      title={title}
      lines={[plannerCopy.gap(gap, clock.now()), ...gap.texts.map(plannerCopy.quoted)]}
      act={plannerCopy.put}
      label={plannerCopy.putAt(title)}
      disabled={!planner.canAdd}
      onPress={() => void planner.add([{ name: title, lat: gap.lat, lng: gap.lng }])}
    />
  )
})

const WrongRow = observer(function WrongRow({ report }: { report: WrongReport }) {
  const said = useStore(SaidStore)
  const toasts = useStore(ToastStore)
  const { clock } = useDeps().device
  const { id, station, text, on } = report
  const settle = async (): Promise<void> => {
    if (await said.settle(id)) toasts.show(plannerCopy.settled, 'check')
  }
  return (
    <TryRow
      title={station.name}
      lines={[monthDay(on, clock.now()), plannerCopy.quoted(text)]}
      act={plannerCopy.settle}
      label={plannerCopy.settleOf(station.name)}
      onPress={() => void settle()}
    />
  )
})
