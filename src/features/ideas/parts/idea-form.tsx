import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { IDEA_TEXT_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { Card, Field, ListRow, Notice, SwitchRow, useElder } from '@/shared/ui'
import { submitCopy } from '../submit-copy'
import { StationPickStore } from '../station-pick-store'
import { SubmitStore } from '../submit-store'
import './idea-form.scss'

/** What somebody wants to change, where, and whether under their name. */
export const IdeaForm = observer(function IdeaForm() {
  return (
    <>
      <TextField />
      <Card kind="flush">
        <Where />
        <Anonymous />
      </Card>
      <Trouble />
    </>
  )
})

const TextField = observer(function TextField() {
  const store = useStore(SubmitStore)
  const { draft, textRefusal, status } = store
  const elder = useElder()
  const error = textRefusal === 'blank' ? submitCopy.blank : textRefusal?.message
  return (
    <View className="idea-form__text">
      <Field
        label={submitCopy.question(elder)}
        kind="area"
        placeholder={submitCopy.placeholder}
        value={draft.value.text}
        maxLength={IDEA_TEXT_MAX}
        counter
        error={error}
        disabled={status === 'sending'}
        onInput={(text) => store.type(text)}
      />
    </View>
  )
})

const Where = observer(function Where() {
  const { draft } = useStore(SubmitStore)
  const stations = useStore(StationPickStore)
  const { stationName } = draft.value
  return (
    <ListRow
      icon="pin"
      title={stationName || submitCopy.where}
      line={stationName ? '' : submitCopy.whereHint}
      end={stationName ? submitCopy.change : submitCopy.choose}
      onPress={() => void stations.open()}
    />
  )
})

const Anonymous = observer(function Anonymous() {
  const store = useStore(SubmitStore)
  return (
    <SwitchRow
      icon="person"
      title={submitCopy.anonymous}
      line={submitCopy.anonymousLine}
      on={store.draft.value.anonymous}
      onChange={(anonymous) => store.sign(anonymous)}
    />
  )
})

const Trouble = observer(function Trouble() {
  const { failure } = useStore(SubmitStore)
  return (
    <View className="idea-form__remark">
      {failure ? <Notice tone="err">{failure.message}</Notice> : <View className="y-sub">{submitCopy.kept}</View>}
    </View>
  )
})
