import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { CallError } from '@/shared/rpc/call'
import { useStore } from '@/shared/store'
import { Button, Choices, Heading, Notice } from '@/shared/ui'
import { datumOptions, failureLine, importCopy } from '../import-copy'
import { ImportStore } from '../import-store'

/** Choose a file, say its datum, have it checked. */
export const ImportFile = observer(function ImportFile() {
  const store = useStore(ImportStore)
  const { file, datum, failure, status } = store
  return (
    <View>
      <Heading level={2} line={importCopy.fileLine}>{importCopy.fileHead}</Heading>
      <View className="y-pad y-stack">
        {file && <View className="y-strong">{importCopy.picked(file.name, file.byteCount)}</View>}
        <View className="y-row">
          <Button icon="plus" disabled={store.isBusy} onPress={() => void store.pick()}>
            {file ? importCopy.pickAnother : importCopy.pick}
          </Button>
        </View>
        {store.isTooLarge && <Notice tone="err">{importCopy.tooLarge}</Notice>}
        <Choices
          label={importCopy.datum}
          hint={importCopy.datumHint}
          options={datumOptions}
          value={datum}
          onChange={(value) => store.choose(value)}
        />
        <View className="y-row">
          <Button
            look={store.report ? 'quiet' : 'primary'}
            disabled={!store.canCheck}
            busy={status === 'checking'}
            busyWord={importCopy.checking}
            onPress={() => void store.check()}
          >
            {importCopy.check}
          </Button>
        </View>
        {failure && <Refusal failure={failure} />}
      </View>
    </View>
  )
})

/** A file whose columns can be explained needs no other titles. */
const Refusal = observer(function Refusal({ failure }: { failure: CallError }) {
  const { asksForColumns } = useStore(ImportStore)
  if (asksForColumns && failure.code === 'import.columns_unknown') return <Notice tone="warn">{importCopy.explain}</Notice>
  return <Notice tone="err">{failureLine(failure)}</Notice>
})
