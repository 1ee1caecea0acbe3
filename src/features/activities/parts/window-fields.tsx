import { observer } from 'mobx-react-lite'
import { localDateOf } from '../../../../contract/time'
import { useDeps, useStore } from '@/shared/store'
import { Choices, PickField } from '@/shared/ui'
import { EditStore } from '../edit-store'
import { closingOptions, openingOptions, rulesCopy, withdrawalOptions } from '../rules-copy'
import type { WindowForm } from '../window-form'

/** From when until when one can sign up, and until when one can give a place back without asking. */
export const WindowFields = observer(function WindowFields() {
  const store = useStore(EditStore)
  const { window } = store.rules
  const change = (fields: Partial<WindowForm>): void => store.changeRules({ window: { ...window, ...fields } })
  return (
    <>
      <Opening window={window} change={change} />
      <PickField
        label={rulesCopy.closes}
        mode="choice"
        options={closingOptions(window.closesBefore)}
        value={window.closesBefore}
        onPick={(closesBefore) => change({ closesBefore })}
      />
      <PickField
        label={rulesCopy.withdraw}
        hint={rulesCopy.withdrawLine}
        mode="choice"
        options={withdrawalOptions(window.withdrawBefore)}
        value={window.withdrawBefore}
        onPick={(withdrawBefore) => change({ withdrawBefore })}
      />
    </>
  )
})

interface OpeningProps {
  window: WindowForm
  change: (fields: Partial<WindowForm>) => void
}

const Opening = observer(function Opening({ window, change }: OpeningProps) {
  const store = useStore(EditStore)
  const { clock } = useDeps().device
  const { activity, ruleProblems } = store
  return (
    <>
      <Choices
        label={rulesCopy.opens}
        options={openingOptions(activity !== null && activity.phase !== 'not_open')}
        value={window.opensLater ? 'later' : 'at_once'}
        onChange={(opens) => change({ opensLater: opens === 'later' })}
      />
      {window.opensLater && (
        <>
          <PickField
            label={rulesCopy.opensOn}
            mode="date"
            value={window.opensOn}
            min={localDateOf(clock.now())}
            error={ruleProblems.opens}
            onPick={(opensOn) => change({ opensOn })}
          />
          <PickField
            label={rulesCopy.opensAt}
            mode="time"
            value={window.opensAt}
            onPick={(opensAt) => change({ opensAt })}
          />
        </>
      )}
    </>
  )
})
