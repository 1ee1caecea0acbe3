import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RegisterOf } from '../../../../contract/registers'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Heading, PageNote } from '@/shared/ui'
import { registerCopy } from '../desk-copy'
import { RegisterStore } from '../register-store'

/** A register as a file, where there are files. */
export const RegisterFiles = observer(function RegisterFiles({ of, name }: { of: RegisterOf; name: string }) {
  const store = useStore(RegisterStore)
  const toasts = useStore(ToastStore)
  const { status, rows, failure } = store
  if (!store.isOffered) return null
  const csv = async (): Promise<void> => {
    const count = await store.saveCsv(of, name)
    if (count !== null) toasts.show(registerCopy.saved(count), 'check')
  }
  const xlsx = async (): Promise<void> => {
    if ((await store.saveXlsx(of, name)) !== null) toasts.show(registerCopy.savedFile, 'check')
  }
  const busyWord = registerCopy.reading(rows)
  return (
    <>
      <Heading line={registerCopy.line}>{registerCopy.title}</Heading>
      <View className="y-pad y-row">
        <Button busy={status === 'csv'} busyWord={busyWord} disabled={status === 'xlsx'} onPress={() => void csv()}>
          {registerCopy.csv}
        </Button>
        <Button busy={status === 'xlsx'} busyWord={busyWord} disabled={status === 'csv'} onPress={() => void xlsx()}>
          {registerCopy.xlsx}
        </Button>
      </View>
      {failure && <PageNote tone="err">{failure.message}</PageNote>}
    </>
  )
})
