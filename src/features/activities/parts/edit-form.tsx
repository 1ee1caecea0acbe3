import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, ListRow, PageNote } from '@/shared/ui'
import { CancelStore } from '../cancel-store'
import { EditStore } from '../edit-store'
import { seriesStaffCopy } from '../series-staff-copy'
import { cancelCopy, formCopy } from '../staff-copy'
import { AudienceFields } from './audience-fields'
import { CancelSheet } from './cancel-sheet'
import './edit-form.scss'
import { FormChoices } from './form-choices'
import { DetailFields, NameFields, TimeFields } from './form-fields'
import { PairFields } from './pair-fields'
import { PoolFields } from './pool-fields'
import { QuestionFields } from './asked-questions'
import { SignUpFields } from './sign-up-fields'

/** Everything staff say about an activity. */
export const EditForm = observer(function EditForm() {
  const { activity } = useStore(EditStore)
  return (
    <>
      {!activity && <SeriesEntry />}
      {activity && <View className="edit-form__note">{formCopy.keptWindow}</View>}
      <Resumed />
      <NameFields />
      <FormChoices />
      <TimeFields />
      <DetailFields />
      <PoolFields />
      <SignUpFields />
      <AudienceFields />
      <QuestionFields />
      <PairFields />
      <Cancel />
    </>
  )
})

/** What is held again and again is written once. */
const SeriesEntry = observer(function SeriesEntry() {
  const { navigate } = useDeps().device
  return (
    <Card kind="list">
      <ListRow
        icon="cal"
        title={seriesStaffCopy.entry}
        line={seriesStaffCopy.entryLine}
        onPress={() => navigate.to('/features/activities/pages/series/index')}
      />
    </Card>
  )
})

const Resumed = observer(function Resumed() {
  const store = useStore(EditStore)
  if (!store.isResumed) return null
  return (
    <>
      <PageNote>{formCopy.resumed}</PageNote>
      <View className="y-pad"><Button look="text" onPress={() => store.startOver()}>{formCopy.startOver}</Button></View>
    </>
  )
})

const Cancel = observer(function Cancel() {
  const { activity } = useStore(EditStore)
  const store = useStore(CancelStore)
  if (!activity) return null
  return (
    <>
      <View className="y-pad">
        <Button look="line" block onPress={() => store.ask(activity.id)}>{cancelCopy.open}</Button>
      </View>
      <View><CancelSheet activity={activity} /></View>
    </>
  )
})
