import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Card, ListRow } from '@/shared/ui'
import { calendarAct, putInCalendar } from '../calendar'
import { calendarCopy } from '../calendar-copy'

/** Puts the activity into the calendar of whoever has a place in it. Its own node: what comes or goes stays in it. */
export const CalendarRow = observer(function CalendarRow({ activity }: { activity: ActivityView }) {
  const { device } = useDeps()
  const toasts = useStore(ToastStore)
  const act = calendarAct(activity, device)
  const put = async (): Promise<void> => toasts.show(await putInCalendar(activity, device))
  return (
    <View>
      {act !== null && (
        <Card kind="list">
          <ListRow icon="cal" title={calendarCopy[act].title} line={calendarCopy[act].line} onPress={() => void put()} />
        </Card>
      )}
    </View>
  )
})
