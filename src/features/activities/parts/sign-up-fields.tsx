import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Card, Choices, Field, Heading, SwitchRow } from '@/shared/ui'
import { EditStore } from '../edit-store'
import { promotionOptions, rulesCopy } from '../rules-copy'
import { WindowFields } from './window-fields'

/** How one signs up: with how many others, looked at first or not, and what becomes of freed places. */
export const SignUpFields = observer(function SignUpFields() {
  const store = useStore(EditStore)
  const { companionsMax, needsApproval, promotion } = store.rules
  return (
    <>
      <Heading>{rulesCopy.signUpHead}</Heading>
      <View className="y-pad">
        <WindowFields />
        <Field
          label={rulesCopy.companions}
          hint={rulesCopy.companionsHint}
          kind="number"
          value={companionsMax}
          maxLength={1}
          error={store.ruleProblems.companionsMax}
          onInput={(text) => store.changeRules({ companionsMax: text })}
        />
        <Card kind="list" className="form-card">
          <SwitchRow
            title={rulesCopy.approval}
            line={rulesCopy.approvalLine}
            on={needsApproval}
            onChange={(on) => store.changeRules({ needsApproval: on })}
          />
        </Card>
        <Choices
          label={rulesCopy.promotion}
          options={promotionOptions}
          value={promotion}
          onChange={(value) => store.changeRules({ promotion: value })}
        />
      </View>
    </>
  )
})
