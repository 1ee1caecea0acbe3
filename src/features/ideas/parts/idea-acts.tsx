import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { IdeaView } from '../../../../contract/ideas'
import { useDeps, useStore } from '@/shared/store'
import { Button, IconButton, Notice } from '@/shared/ui'
import { AnswerStore } from '../answer-store'
import { supportCopy } from '../copy'
import { detailCopy } from '../detail-copy'
import { ReviewStore } from '../review-store'
import { isPublic } from '../steps'
import { SupportStore } from '../support-store'
import './idea-acts.scss'
import { usePutIdea } from './use-put-idea'

/** Whether there is anything to do with this idea on this page. */
export const hasActs = ({ state, can }: IdeaView): boolean => isPublic(state) || can.review

/** Passing an idea on and standing with it; for staff, answering it or looking at it. One of them is red. */
export const IdeaActs = observer(function IdeaActs({ idea }: { idea: IdeaView }) {
  const answers = useStore(AnswerStore)
  const reviews = useStore(ReviewStore)
  const refusal = useStore(SupportStore).refusalOf(idea.id)
  const { can } = idea
  if (can.review) {
    return <Button look="primary" grow onPress={() => reviews.open(idea.id)}>{detailCopy.review}</Button>
  }
  const isAnswerable = can.answer.length > 0
  return (
    <View className="idea-acts">
      {refusal !== null && <Notice tone="err">{refusal}</Notice>}
      <View className="idea-acts__row">
        <Share idea={idea} alone={!can.support && !isAnswerable} />
        {can.support && <Support idea={idea} first={!isAnswerable} />}
        {isAnswerable && <Button look="primary" grow onPress={() => answers.open(idea)}>{detailCopy.answer}</Button>}
      </View>
    </View>
  )
})

/** Whoever wrote an idea asks the neighbours; everybody else finds sharing beside the main act. */
function Share({ idea: { headline }, alone }: { idea: IdeaView; alone: boolean }) {
  const { share } = useDeps().device
  const how = share ? { onPress: () => void share(headline) } : { openType: 'share' as const }
  if (alone) return <Button look="primary" icon="share" grow {...how}>{detailCopy.invite}</Button>
  return <IconButton icon="share" {...how}>{detailCopy.share}</IconButton>
}

const Support = observer(function Support({ idea, first }: { idea: IdeaView; first: boolean }) {
  const support = useStore(SupportStore)
  const put = usePutIdea()
  const { id, supported, supportCount } = idea
  const press = async (): Promise<void> => {
    const answer = await support.toggle(idea)
    if (answer) put({ id, ...answer })
  }
  return (
    <Button
      look={first && !supported ? 'primary' : 'quiet'}
      icon="thumb"
      grow
      busy={support.isSending(id)}
      onPress={() => void press()}
    >
      {supportCopy.spoken(supported, supportCount)}
    </Button>
  )
})
