import { observer } from 'mobx-react-lite'
import { FILM_REASON_MAX, FILM_TITLE_MAX } from '../../../../contract/limits'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Field, Notice, Sheet } from '@/shared/ui'
import { nominateCopy } from '../film-copy'
import { FilmsStore } from '../films-store'
import { NominateStore, type NominateProblem } from '../nominate-store'

/** Where a member nominates a film. */
export const NominateSheet = observer(function NominateSheet() {
  const store = useStore(NominateStore)
  const { status, draft: { value }, refusal } = store
  if (status === 'closed') return null
  const problem = (name: NominateProblem): string | null =>
    (store.problems.includes(name) ? nominateCopy.problems[name] : null)
  return (
    <Sheet open title={nominateCopy.title} actions={<Send />} onClose={() => store.close()}>
      <Field
        label={nominateCopy.name}
        value={value.title}
        maxLength={FILM_TITLE_MAX}
        placeholder={nominateCopy.namePlaceholder}
        error={problem('title')}
        onInput={(title) => store.type({ title })}
      />
      <Field
        label={nominateCopy.reason}
        kind="area"
        value={value.reason}
        maxLength={FILM_REASON_MAX}
        counter
        placeholder={nominateCopy.reasonPlaceholder}
        error={problem('reason')}
        onInput={(reason) => store.type({ reason })}
      />
      <Field
        label={nominateCopy.minutes}
        hint={nominateCopy.minutesHint}
        kind="number"
        value={value.minutes}
        maxLength={3}
        error={problem('minutes')}
        onInput={(minutes) => store.type({ minutes })}
      />
      {refusal && <Notice tone="err">{refusal.message}</Notice>}
    </Sheet>
  )
})

const Send = observer(function Send() {
  const store = useStore(NominateStore)
  const films = useStore(FilmsStore)
  const toasts = useStore(ToastStore)
  const { before } = store
  const send = async (): Promise<void> => {
    const sent = await store.send()
    if (sent === null) return
    toasts.show(nominateCopy[sent])
    await films.choose('open')
  }
  const support = async (filmId: string): Promise<void> => {
    const isCounted = await films.support({ id: filmId, supported: false })
    store.close()
    if (isCounted) toasts.show(nominateCopy.supported)
    await films.choose('open')
  }
  if (before) {
    return (
      <Button look="primary" grow icon="thumb" busy={films.isSending(before.filmId)} onPress={() => void support(before.filmId)}>
        {nominateCopy.support(before.title)}
      </Button>
    )
  }
  return (
    <Button look="primary" grow busy={store.status === 'sending'} onPress={() => void send()}>{nominateCopy.send}</Button>
  )
})
