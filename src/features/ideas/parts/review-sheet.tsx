import { observer } from 'mobx-react-lite'
import type { IdeaView } from '../../../../contract/ideas'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Field, Notice, Sheet } from '@/shared/ui'
import { reviewCopy } from '../detail-copy'
import { IdeaStore } from '../idea-store'
import { ReviewStore, type Decision } from '../review-store'
import { usePutIdea } from './use-put-idea'

/** Longest note, characters: what `ideas.review` takes. */
const IDEA_NOTE_MAX = 200

/** Where staff decide whether neighbours see an idea. */
export const ReviewSheet = observer(function ReviewSheet({ idea }: { idea: IdeaView }) {
  const reviews = useStore(ReviewStore)
  const { status, draft, failure, lacksNote, ideaId } = reviews
  if (status === 'closed' || !draft || ideaId !== idea.id) return null
  return (
    <Sheet open title={reviewCopy.title} line={reviewCopy.line} actions={<Decide />} onClose={() => reviews.close()}>
      <Field
        label={reviewCopy.note}
        hint={reviewCopy.noteHint}
        kind="area"
        placeholder={reviewCopy.notePlaceholder}
        value={draft.value.note}
        maxLength={IDEA_NOTE_MAX}
        counter
        error={lacksNote ? reviewCopy.missing : null}
        disabled={status === 'sending'}
        onInput={(note) => reviews.type(note)}
      />
      {failure && <Notice tone="err">{failure.message}</Notice>}
    </Sheet>
  )
})

const Decide = observer(function Decide() {
  const reviews = useStore(ReviewStore)
  const page = useStore(IdeaStore)
  const toasts = useStore(ToastStore)
  const put = usePutIdea()
  const busy = reviews.status === 'sending'
  const decide = (decision: Decision, done: string) => async (): Promise<void> => {
    const reviewed = await reviews.decide(decision)
    if (reviewed) {
      put(reviewed)
      return toasts.show(done, 'check')
    }
    if (reviews.failure?.code === 'idea.step_refused') await page.open(reviews.ideaId)
  }
  return (
    <>
      <Button look="line" disabled={busy} onPress={() => void decide('withhold', reviewCopy.withheld)()}>
        {reviewCopy.withhold}
      </Button>
      <Button look="primary" grow busy={busy} onPress={() => void decide('publish', reviewCopy.published)()}>
        {reviewCopy.publish}
      </Button>
    </>
  )
})
