import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Duty, DutyTable } from '../../../../contract/station-details'
import { useDeps } from '@/shared/store'
import { Card, Heading, ListRow, Notice, StatusPill, useElder } from '@/shared/ui'
import { dutyCopy, dutyNow, dutyTime } from '../inside-copy'
import './duty-board.scss'
import { ShowAll } from './fold'

/** Which agency sits at its desk: now, else who comes next; then the seven days. */
export const DutyBoard = observer(function DutyBoard({ duties }: { duties: DutyTable }) {
  const { clock } = useDeps().device
  const elder = useElder()
  const [open, setOpen] = useState(false)
  const now = clock.now()
  const { coming, holiday, next } = duties
  if (coming.length === 0 && holiday === null) return null
  return (
    <>
      <Heading>{dutyCopy.title}</Heading>
      {holiday !== null && <Notice>{dutyCopy.holiday(holiday, now)}</Notice>}
      <Card kind="list">
        {duties.now.map((duty) => (
          <ListRow
            key={duty.agency + duty.from}
            title={<View className="duty__agency">{duty.agency}</View>}
            line={dutyNow(duty, now, elder)}
            end={<StatusPill tone="ok">{dutyCopy.now}</StatusPill>}
          />
        ))}
        {duties.now.length === 0 && (
          <ListRow
            title={next ? dutyCopy.next(next, now, elder) : dutyCopy.nobody}
            line={next ? next.topics.join('、') : dutyCopy.noneComing}
          />
        )}
        {open && <Week coming={coming} />}
        {!open && coming.length > 1 && <ShowAll words={dutyCopy.week(coming.length)} onPress={() => setOpen(true)} />}
      </Card>
    </>
  )
})

const Week = observer(function Week({ coming }: { coming: readonly Duty[] }) {
  const now = useDeps().device.clock.now()
  const elder = useElder()
  return (
    <View className="duty__week">
      {coming.map((duty) => (
        <ListRow
          key={duty.agency + duty.from}
          title={dutyTime(duty, now, elder)}
          line={`${duty.agency}：${duty.topics.join('、')}`}
        />
      ))}
    </View>
  )
})
