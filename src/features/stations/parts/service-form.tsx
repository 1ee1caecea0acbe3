import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { SERVICE_LINE_MAX, SERVICE_NAME_MAX, SERVICE_WORDS_MAX, STATION_PHONE_MAX } from '../../../../contract/limits'
import { ServicePage } from '../../../../contract/station-details'
import { useStore } from '@/shared/store'
import { Choices, Field, PickField } from '@/shared/ui'
import { serviceKinds, serviceKindWords } from '../inside-copy'
import { InsideStore } from '../inside-store'
import { actChoices, factsCopy, insideCopy, pageWords } from '../upkeep-copy'
import { PartSheet, PlaceField } from './part-sheet'
import { PickStation } from './pick-station'

const kinds = serviceKinds.map((value) => ({ value, label: serviceKindWords[value] }))
const acts = (['words', 'phone', 'place', 'page'] as const).map((value) => ({ value, label: actChoices[value] }))
const pages = ServicePage.options.map((value) => ({ value, label: pageWords[value] }))

/** Something one can get done: of which kind, and where it leads. */
export const ServiceEditSheet = observer(function ServiceEditSheet() {
  const { services: part } = useStore(InsideStore)
  const { form, problems, count } = part
  if (!form) return null
  return (
    <PartSheet tab="services" part={part}>
      <Choices
        label={insideCopy.kind}
        options={kinds}
        value={serviceKinds.find((kind) => kind === form.kind) ?? null}
        onChange={(kind) => part.change({ kind })}
      />
      <Field
        label={insideCopy.serviceName}
        placeholder={insideCopy.serviceExample}
        value={form.name}
        maxLength={SERVICE_NAME_MAX}
        error={problems['name']}
        onInput={(name) => part.change({ name })}
      />
      <Field
        label={insideCopy.line}
        hint={insideCopy.optional}
        value={form.line}
        maxLength={SERVICE_LINE_MAX}
        onInput={(line) => part.change({ line })}
      />
      <View className="pairs">
        <Choices
          label={insideCopy.act}
          options={acts}
          value={acts.find(({ value }) => value === form.act)?.value ?? null}
          onChange={(act) => part.change({ act })}
        />
      </View>
      <Leads />
      <PlaceField count={count} value={form.place} onPick={(place) => part.change({ place })} />
    </PartSheet>
  )
})

/** What is needed for where it leads. */
const Leads = observer(function Leads() {
  const { services: part } = useStore(InsideStore)
  const { form, problems } = part
  switch (form?.act) {
    case 'phone':
      return (
        <Field
          label={insideCopy.phone}
          value={form.phone}
          maxLength={STATION_PHONE_MAX}
          error={problems['phone']}
          onInput={(phone) => part.change({ phone })}
        />
      )
    case 'page':
      return (
        <PickField
          label={insideCopy.page}
          mode="choice"
          options={pages}
          value={form.page}
          onPick={(page) => part.change({ page })}
        />
      )
    case 'place':
      return (
        <PickStation
          label={insideCopy.station}
          name={form.stationName}
          none={factsCopy.noUnit}
          error={problems['stationId']}
          onPick={({ id, name }) => part.change({ stationId: id, stationName: name })}
        />
      )
    default:
      return (
        <Field
          label={insideCopy.bring}
          kind="area"
          placeholder={insideCopy.bringExample}
          value={form?.bring ?? ''}
          maxLength={SERVICE_WORDS_MAX}
          error={problems['bring']}
          onInput={(bring) => part.change({ bring })}
        />
      )
  }
})
