import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { UnitView } from '../../../../contract/organisations'
import { LEVELS_TOO_WIDE } from '../../../../contract/unit-levels'
import { BrandBand } from '@/shared/ui/brand/brand-mark'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Heading, ListRow } from '@/shared/ui'
import { belowWords, contactLine, unitCopy } from '../copy'
import { lookFrom } from '../look-from'
import { UnitStore } from '../unit-store'
import { UnitRow } from './unit-row'
import { UnitStaffLinks } from './unit-staff-links'
import { UnitStations } from './unit-stations'
import './unit-facts.scss'
import { Way } from './way'

/** A unit's page: its name and brand, whom to ring, its stations, what lies below it. */
export const UnitFacts = observer(function UnitFacts({ unit }: { unit: UnitView }) {
  const { navigate } = useDeps().device
  const { brand } = unit
  return (
    <>
      <Heading level={1}>{unit.name}</Heading>
      <Way all steps={unit.path} onPick={(id) => navigate.to(`/features/organisations/pages/tree/index?id=${id}`)} />
      {brand && <BrandBand brand={brand} slogan={brand.slogan} />}
      {brand && brand.programme !== '' && (
        <Card>
          <View className="y-sub">{unitCopy.programme}</View>
          <View className="unit__programme">{brand.programme}</View>
        </Card>
      )}
      <Contact unit={unit} />
      <UnitStations />
      <LookFrom unit={unit} />
      <Below unit={unit} />
      <UnitStaffLinks unit={unit} />
    </>
  )
})

const Contact = observer(function Contact({ unit: { contact, level } }: { unit: UnitView }) {
  const { device } = useDeps()
  if (!contact) return null
  const { name, phone } = contact
  return (
    <>
      <Heading>{unitCopy.contact}</Heading>
      <Card kind="list">
        {phone === null ? (
          <ListRow icon="person" title={name} line={unitCopy.noPhone} />
        ) : (
          <ListRow
            icon="phone"
            title={name}
            line={contactLine[level]}
            end={unitCopy.ring}
            label={`${unitCopy.ring}，${name}，${phone}`}
            onPress={() => device.phone(phone)}
          />
        )}
      </Card>
    </>
  )
})

/** 附近 around here; a district is too wide for that. */
function LookFrom({ unit: { id, level } }: { unit: UnitView }) {
  const { navigate } = useDeps().device
  if (LEVELS_TOO_WIDE.includes(level)) return null
  return (
    <View className="y-pad">
      <Button look="line" icon="pin" block onPress={() => navigate.to(lookFrom(id))}>{unitCopy.lookFrom}</Button>
    </View>
  )
}

const Below = observer(function Below({ unit: { level } }: { unit: UnitView }) {
  const { below } = useStore(UnitStore)
  const { navigate } = useDeps().device
  if (below.length === 0) return null
  return (
    <>
      <Heading>{belowWords[level]}</Heading>
      <Card kind="list">
        {below.map((unit) => (
          <UnitRow
            key={unit.id}
            unit={unit}
            onPress={() => navigate.to(`/features/organisations/pages/unit/index?id=${unit.id}`)}
          />
        ))}
      </Card>
    </>
  )
})
