import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { LessonSummary } from '../../../../contract/lessons'
import { useStore } from '@/shared/store'
import { Card, ListRow, PageNote } from '@/shared/ui'
import { EditStore } from '../edit-store'
import { formCopy } from '../staff-copy'
import { ChoiceSheet } from './choice-sheet'

/** What is chosen from a long list: the station, and the lesson where there is one. */
export const FormChoices = observer(function FormChoices() {
  const store = useStore(EditStore)
  const [open, setOpen] = useState<'station' | 'lesson' | null>(null)
  const { form, problems } = store
  if (!form) return null
  const close = (): void => setOpen(null)
  return (
    <>
      <Card kind="list">
        <ListRow
          icon="pin"
          title={formCopy.station}
          end={form.stationName || formCopy.chooseStation}
          onPress={() => setOpen('station')}
        />
        {form.kind === 'lesson' && (
          <ListRow
            icon="book"
            title={formCopy.lesson}
            end={form.lessonTitle || formCopy.chooseLesson}
            onPress={() => setOpen('lesson')}
          />
        )}
      </Card>
      {problems.stationId && <PageNote tone="err">{problems.stationId}</PageNote>}
      {problems.lessonId && <PageNote tone="err">{problems.lessonId}</PageNote>}
      <View>
        {open === 'station' && <Stations onClose={close} />}
        {open === 'lesson' && <Lessons onClose={close} />}
      </View>
    </>
  )
})

interface SheetProps {
  onClose: () => void
}

const Stations = observer(function Stations({ onClose }: SheetProps) {
  const store = useStore(EditStore)
  return (
    <ChoiceSheet
      title={formCopy.chooseStation}
      list={store.stations}
      row={({ name, address }) => ({ title: name, line: address })}
      onPick={({ id, name }) => {
        store.change({ stationId: id, stationName: name })
        onClose()
      }}
      onClose={onClose}
    />
  )
})

const Lessons = observer(function Lessons({ onClose }: SheetProps) {
  const store = useStore(EditStore)
  const pick = ({ id, title, lecturer }: LessonSummary): void => {
    const { form } = store
    store.change({
      lessonId: id,
      lessonTitle: title,
      title: form?.title || title,
      lecturer: form?.lecturer || lecturer,
    })
    onClose()
  }
  return (
    <ChoiceSheet
      title={formCopy.chooseLesson}
      list={store.lessons}
      row={({ title, lecturer }) => ({ title, line: lecturer })}
      onPick={pick}
      onClose={onClose}
    />
  )
})
