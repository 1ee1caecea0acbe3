import { observer } from 'mobx-react-lite'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Card, Field, ListRow, Notice, Sheet, Stack } from '@/shared/ui'
import { refusalWords } from '../detail-copy'
import { occurrenceDate, seriesStaffCopy } from '../series-staff-copy'
import { SeriesStore } from '../series-store'

/** This day alone, or this one and all that follow. */
export const SeriesSheet = observer(function SeriesSheet() {
  const store = useStore(SeriesStore)
  const { clock } = useDeps().device
  const { chosen, step, refusal } = store
  if (!chosen) return null
  const isEnding = step === 'asking_reason' || (step === 'sending' && store.reason !== null)
  return (
    <Sheet
      open
      title={isEnding ? seriesStaffCopy.end : seriesStaffCopy.actsTitle}
      line={occurrenceDate(chosen, clock.now())}
      actions={isEnding && <EndActs />}
      onClose={() => store.choose(null)}
    >
      <Stack>
        {isEnding ? <Reason /> : <Acts />}
        {refusal && <Notice tone="err">{refusalWords(refusal)}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(SeriesStore)
  const { navigate } = useDeps().device
  const { chosen, series } = store
  if (!chosen || !series) return null
  const isLeftOut = chosen.startsAt === null
  const changeOne = async (): Promise<void> => {
    const activityId = await store.touch()
    if (activityId === null) return
    store.choose(null)
    navigate.to(`/features/activities/pages/edit/index?id=${activityId}`)
  }
  const changeFollowing = (): void => {
    store.choose(null)
    navigate.to(`/features/activities/pages/series-form/index?id=${series.id}&from=${chosen.on}`)
  }
  return (
    <Card kind="list">
      <ListRow
        icon="edit"
        title={isLeftOut ? seriesStaffCopy.hold : seriesStaffCopy.only}
        line={isLeftOut ? seriesStaffCopy.holdLine : seriesStaffCopy.onlyLine}
        onPress={() => void changeOne()}
      />
      <ListRow icon="cal" title={seriesStaffCopy.following} line={seriesStaffCopy.followingLine} onPress={changeFollowing} />
      <ListRow icon="minus" title={seriesStaffCopy.end} line={seriesStaffCopy.endLine} onPress={() => store.askReason()} />
    </Card>
  )
})

const Reason = observer(function Reason() {
  const store = useStore(SeriesStore)
  return (
    <Field
      label={seriesStaffCopy.reason}
      hint={seriesStaffCopy.reasonHint}
      placeholder={seriesStaffCopy.reasonPlaceholder}
      value={store.reasonText}
      maxLength={100}
      onInput={(text) => store.reason?.change({ text })}
    />
  )
})

const EndActs = observer(function EndActs() {
  const store = useStore(SeriesStore)
  const toasts = useStore(ToastStore)
  const busy = store.step === 'sending'
  const end = async (): Promise<void> => {
    if (await store.end()) toasts.show(seriesStaffCopy.ended)
  }
  return (
    <>
      <Button disabled={busy} onPress={() => store.choose(null)}>{seriesStaffCopy.keep}</Button>
      <Button look="primary" grow busy={busy} disabled={store.reasonText.trim() === ''} onPress={() => void end()}>
        {seriesStaffCopy.confirm}
      </Button>
    </>
  )
})
