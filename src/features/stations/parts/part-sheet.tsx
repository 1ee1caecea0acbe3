import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import type { DraftFields } from '@/shared/session/draft'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Notice, PickField, Sheet } from '@/shared/ui'
import type { InsideTab } from '../inside-store'
import type { PartStore } from '../part-store'
import { insideCopy, upkeepRefusal } from '../upkeep-copy'
import './part-sheet.scss'

/** What a sheet needs of a list; which rows and forms are in it is the list's own business. */
type AnyPart = Pick<
  PartStore<unknown, DraftFields, unknown>,
  'isAsking' | 'isSending' | 'isResumed' | 'failure' | 'count' | 'ask' | 'putDown' | 'startOver' | 'save' | 'remove'
> & { readonly known: unknown }

interface PartSheetProps {
  tab: InsideTab
  part: AnyPart
  /** The fields of the form. */
  children: ReactNode
}

/** The row in hand: its form, or the question whether to remove it. */
export const PartSheet = observer(function PartSheet({ tab, part, children }: PartSheetProps) {
  const { isAsking, isResumed, failure, known } = part
  const title = isAsking ? insideCopy.remove[tab] : known ? insideCopy.change[tab] : insideCopy.add[tab]
  return (
    <Sheet
      open
      title={title}
      line={isAsking ? insideCopy.removeLine : insideCopy.formLine}
      actions={isAsking ? <RemoveActs part={part} /> : <SaveActs tab={tab} part={part} />}
      onClose={() => part.putDown()}
    >
      {failure && <Notice tone="err">{upkeepRefusal(failure)}</Notice>}
      {!isAsking && (
        <>
          {isResumed && <Notice>{insideCopy.resumed}</Notice>}
          {isResumed && <Button look="text" onPress={() => part.startOver()}>{insideCopy.startOver}</Button>}
          {children}
        </>
      )}
    </Sheet>
  )
})

const SaveActs = observer(function SaveActs({ tab, part }: Omit<PartSheetProps, 'children'>) {
  const toasts = useStore(ToastStore)
  const save = async (): Promise<void> => {
    if (await part.save()) toasts.show(insideCopy.saved, 'check')
  }
  return (
    <>
      {part.known !== null && (
        <Button disabled={part.isSending} onPress={() => part.ask(true)}>{insideCopy.remove[tab]}</Button>
      )}
      <Button look="primary" grow busy={part.isSending} onPress={() => void save()}>{insideCopy.save}</Button>
    </>
  )
})

const RemoveActs = observer(function RemoveActs({ part }: Pick<PartSheetProps, 'part'>) {
  const toasts = useStore(ToastStore)
  const remove = async (): Promise<void> => {
    if (await part.remove()) toasts.show(insideCopy.removed, 'check')
  }
  return (
    <>
      <Button disabled={part.isSending} onPress={() => part.ask(false)}>{insideCopy.keep}</Button>
      <Button look="primary" grow busy={part.isSending} onPress={() => void remove()}>{insideCopy.confirmRemove}</Button>
    </>
  )
})

interface PlaceFieldProps {
  count: number
  value: string
  onPick: (place: string) => void
}

/** Where in the list a row stands; nothing to choose for the only one. */
export function PlaceField({ count, value, onPick }: PlaceFieldProps) {
  if (count < 2) return null
  const options = Array.from({ length: count }, (_, index) =>
    ({ value: String(index + 1), label: insideCopy.placeNth(index + 1) }))
  return <PickField label={insideCopy.place} mode="choice" options={options} value={value} onPick={onPick} />
}
