import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { FileFormat } from '../../../../contract/station-files'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Heading } from '@/shared/ui'
import { importCopy } from '../import-copy'
import { ImportStore } from '../import-store'

/** The directory as a file, to look at or to change and bring back. */
export const ExportAll = observer(function ExportAll() {
  const store = useStore(ImportStore)
  const toasts = useStore(ToastStore)
  const take = async (format: FileFormat): Promise<void> => {
    const name = await store.exportAll(format)
    if (name !== null) toasts.show(importCopy.saved(name), 'check')
  }
  const busy = store.status === 'exporting'
  return (
    <View>
      <Heading level={3} line={importCopy.exportLine}>{importCopy.exportHead}</Heading>
      <View className="y-pad y-row">
        <Button busy={busy} busyWord={importCopy.exporting} onPress={() => void take('csv')}>
          {importCopy.exportCsv}
        </Button>
        <Button disabled={busy} onPress={() => void take('xlsx')}>{importCopy.exportXlsx}</Button>
      </View>
    </View>
  )
})
