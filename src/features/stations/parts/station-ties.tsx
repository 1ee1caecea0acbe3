import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StationView } from '../../../../contract/stations'
import { BrandMark } from '@/shared/ui/brand/brand-mark'
import { useDeps } from '@/shared/store'
import { Card, Heading, Icon, ListRow, Press } from '@/shared/ui'
import { studioCopy } from '../inside-copy'
import './station-ties.scss'

/** Whose house it is: the community's mark and name, a line that leads to its page. */
export const UnitLine = observer(function UnitLine({ unit }: { unit: NonNullable<StationView['unit']> }) {
  const { navigate } = useDeps().device
  const { brand, name } = unit
  return (
    <Press
      className="unit-line"
      role="link"
      label={brand ? `${name}，${brand.name}` : name}
      onPress={() => navigate.to(`/features/organisations/pages/unit/index?id=${unit.id}`)}
    >
      {brand && <BrandMark brand={brand} />}
      <View className="unit-line__name">{name}</View>
      {brand && <View className="unit-line__brand">{brand.name}</View>}
      <Icon name="chev-r" size="s" />
    </Press>
  )
})

/** The workshops inside this station. */
export const StudioList = observer(function StudioList({ studios }: Pick<StationView, 'studios'>) {
  const { navigate } = useDeps().device
  if (studios.length === 0) return null
  return (
    <>
      <Heading>{studioCopy.title}</Heading>
      <Card kind="list">
        {studios.map(({ id, name }) => (
          <ListRow
            key={id}
            icon="door"
            title={name}
            onPress={() => navigate.to(`/features/stations/pages/detail/index?id=${id}`)}
          />
        ))}
      </Card>
    </>
  )
})
