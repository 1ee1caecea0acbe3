import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { FilmSlot } from '../../../../contract/films'
import { FILM_REASON_MAX } from '../../../../contract/limits'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Field, ListRow, Notice, Sheet } from '@/shared/ui'
import { filmStaffCopy } from '../film-copy'
import { FilmStaffStore } from '../film-staff-store'
import { FilmsStore } from '../films-store'

/** Where staff say why a film is not published, and which day it gets. */
export const FilmStaffSheets = observer(function FilmStaffSheets() {
  const { sheet } = useStore(FilmStaffStore)
  if (sheet === 'withholding') return <Withhold />
  return sheet === 'scheduling' ? <Schedule /> : null
})

/** Tells that it is done, and reads the list anew; after a refusal too: somebody else was quicker. */
function useDone(): (isDone: boolean, words: string) => Promise<void> {
  const films = useStore(FilmsStore)
  const toasts = useStore(ToastStore)
  return async (isDone, words) => {
    if (isDone) toasts.show(words)
    await films.list.refresh()
  }
}

const Withhold = observer(function Withhold() {
  const store = useStore(FilmStaffStore)
  const done = useDone()
  const withhold = async (): Promise<void> => done(await store.withhold(), filmStaffCopy.withheld)
  return (
    <Sheet
      open
      title={filmStaffCopy.withholdTitle}
      actions={(
        <>
          <Button disabled={store.isSending} onPress={() => store.close()}>{filmStaffCopy.keep}</Button>
          <Button look="primary" grow busy={store.isSending} onPress={() => void withhold()}>{filmStaffCopy.withhold}</Button>
        </>
      )}
      onClose={() => store.close()}
    >
      <Field
        label={filmStaffCopy.reason}
        hint={filmStaffCopy.reasonHint}
        kind="area"
        value={store.reason}
        maxLength={FILM_REASON_MAX}
        counter
        placeholder={filmStaffCopy.reasonPlaceholder}
        error={store.lacksReason ? filmStaffCopy.lacksReason : null}
        disabled={store.isSending}
        onInput={(reason) => store.type(reason)}
      />
      {store.failure && <Notice tone="err">{store.failure.message}</Notice>}
    </Sheet>
  )
})

const Schedule = observer(function Schedule() {
  const store = useStore(FilmStaffStore)
  const { film, slots, failure } = store
  return (
    <Sheet
      open
      title={filmStaffCopy.scheduleTitle(film?.title ?? '')}
      line={filmStaffCopy.scheduleLine}
      onClose={() => store.close()}
    >
      {failure && <Notice tone="err">{failure.message}</Notice>}
      {slots === null && !failure && <Notice>{filmStaffCopy.reading}</Notice>}
      {slots?.length === 0 && <Notice>{filmStaffCopy.noSlots}</Notice>}
      {slots !== null && slots.length > 0 && <Slots slots={slots} />}
    </Sheet>
  )
})

const Slots = observer(function Slots({ slots }: { slots: readonly FilmSlot[] }) {
  const store = useStore(FilmStaffStore)
  const done = useDone()
  const { clock } = useDeps().device
  return (
    <View>
      {slots.map((slot) => (
        <ListRow
          key={slot.activityId}
          icon="cal"
          title={slot.title}
          line={filmStaffCopy.slotLine(slot, clock.now())}
          onPress={() => void store.schedule(slot).then((isDone) => done(isDone, filmStaffCopy.scheduled))}
        />
      ))}
    </View>
  )
})
