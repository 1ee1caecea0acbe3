import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { StationService } from '../../../../contract/station-details'
import type { StationView } from '../../../../contract/stations'
import { useDeps } from '@/shared/store'
import { Heading, ListRow } from '@/shared/ui'
import { groupRows } from '../fold-groups'
import { actWords, serviceCopy, serviceKinds, serviceKindWords, servicePages } from '../inside-copy'
import { GroupedRows } from './grouped-rows'
import { ServiceSheet } from './service-sheet'

/** What one can get done here, party, government and club matters; each row leads somewhere. */
export const ServiceList = observer(function ServiceList({ station }: { station: StationView }) {
  const { device } = useDeps()
  const [asked, setAsked] = useState<StationService | null>(null)
  const { services } = station
  if (services.length === 0) return null
  const act = (service: StationService): void => {
    const { action } = service
    switch (action.kind) {
      case 'page': {
        const { tab, path } = servicePages[action.page]
        return tab ? device.navigate.tab(path) : device.navigate.to(path)
      }
      case 'phone':
        return device.phone(action.phone)
      case 'place':
        return device.navigate.to(`/features/stations/pages/detail/index?id=${action.stationId}`)
      case 'words':
        return setAsked(service)
    }
  }
  return (
    <>
      <Heading>{serviceCopy.title}</Heading>
      <GroupedRows
        groups={groupRows(services, { keys: serviceKinds, keyOf: ({ kind }) => kind })}
        words={serviceKindWords}
        all={serviceCopy.all}
        row={(service) => <ServiceRow key={service.id} service={service} onPress={() => act(service)} />}
      />
      <View>
        {asked && <ServiceSheet service={asked} station={station} onClose={() => setAsked(null)} />}
      </View>
    </>
  )
})

function ServiceRow({ service: { name, line, action }, onPress }: { service: StationService; onPress: () => void }) {
  return (
    <ListRow
      title={name}
      line={line ?? ''}
      end={actWords[action.kind]}
      label={[name, line, actWords[action.kind]].filter(Boolean).join('，')}
      onPress={onPress}
    />
  )
}
