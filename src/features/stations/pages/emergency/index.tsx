import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, useStore } from '@/shared/store'
import { Button, EmptyState, Heading } from '@/shared/ui'
import { EmergencyStore } from '../../emergency-store'
import { EmergencyFields } from '../../parts/emergency-fields'
import { EmergencySheet } from '../../parts/emergency-sheet'
import { EmergencyStations } from '../../parts/emergency-stations'
import { shelterCopy } from '../../shelter-copy'
import { timesCopy } from '../../times-copy'

/** Staff: open stations together as shelters, at once. */
export default observer(function EmergencyPage() {
  const store = useStore(EmergencyStore)
  useEffect(() => void store.open(), [store])
  if (store.isBarred) {
    return (
      <Page title={shelterCopy.openTitle} home="me">
        <EmptyState broken title={timesCopy.barredTitle} line={timesCopy.barredLine} />
      </Page>
    )
  }
  return (
    <Page
      title={shelterCopy.openTitle}
      home="me"
      actions={store.form && <Button look="primary" grow onPress={() => store.check()}>{shelterCopy.check}</Button>}
    >
      <Heading level={2} line={shelterCopy.openLine}>{shelterCopy.openTitle}</Heading>
      <EmergencyFields />
      <EmergencyStations />
      <View><EmergencySheet /></View>
    </Page>
  )
})
