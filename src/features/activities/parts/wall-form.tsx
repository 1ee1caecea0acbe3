import { Image, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { WALL_TEXT_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { aria, Button, Field, Notice } from '@/shared/ui'
import { photos } from '../../../shared/platform/photos'
import { postCopy } from '../wall-copy'
import { WallPostStore } from '../wall-post-store'
import './wall-form.scss'

/** The words, and a photo if somebody likes. */
export const WallForm = observer(function WallForm() {
  return (
    <View className="wall-form">
      <Words />
      <PhotoField />
      <View className="wall-form__line"><Trouble /></View>
    </View>
  )
})

const Words = observer(function Words() {
  const store = useStore(WallPostStore)
  const { textRefusal, text, status } = store
  return (
    <Field
      label={postCopy.question}
      kind="area"
      placeholder={postCopy.placeholder}
      value={text}
      maxLength={WALL_TEXT_MAX}
      counter
      error={textRefusal === 'blank' ? postCopy.blank : textRefusal?.message}
      disabled={status === 'sending'}
      onInput={(typed) => store.type(typed)}
    />
  )
})

const PhotoField = observer(function PhotoField() {
  const store = useStore(WallPostStore)
  const { photo, status, isUnreadable, photoRefusal } = store
  const isBusy = status === 'choosing'
  const choose = () => void store.choose(photos)
  return (
    <View className="wall-form__preview">
      {photo && (
        <View {...aria({ role: 'img', label: postCopy.preview })}>
          <Image className="wall-form__picture" mode="widthFix" src={photo.preview} />
        </View>
      )}
      <View className="wall-form__acts">
        <Button look="line" icon={photo ? 'refresh' : 'plus'} busy={isBusy} busyWord={postCopy.choosing} onPress={choose}>
          {photo ? postCopy.change : postCopy.photo}
        </Button>
        {photo && <Button onPress={() => store.drop()}>{postCopy.drop}</Button>}
      </View>
      <View className="wall-form__line y-sub">{photo ? postCopy.photoWaits : postCopy.photoHint}</View>
      {isUnreadable && <Notice tone="err">{postCopy.unreadable}</Notice>}
      {photoRefusal && <Notice tone="err">{photoRefusal.message}</Notice>}
    </View>
  )
})

const Trouble = observer(function Trouble() {
  const { failure } = useStore(WallPostStore)
  return failure ? <Notice tone="err">{failure.message}</Notice> : <View className="y-sub">{postCopy.kept}</View>
})
