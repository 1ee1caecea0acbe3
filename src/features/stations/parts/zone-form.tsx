import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ZONE_DOING_MAX, ZONE_FLOOR_MAX, ZONE_NAME_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { Choices, Field } from '@/shared/ui'
import { purposes, purposeWords } from '../inside-copy'
import { InsideStore } from '../inside-store'
import { insideCopy } from '../upkeep-copy'
import { PartSheet, PlaceField } from './part-sheet'

const options = purposes.map((value) => ({ value, label: purposeWords[value] }))

/** A room: what it is called, what one comes for, where it is. */
export const ZoneSheet = observer(function ZoneSheet() {
  const { zones: part } = useStore(InsideStore)
  const { form, problems, count } = part
  if (!form) return null
  return (
    <PartSheet tab="zones" part={part}>
      <Field
        label={insideCopy.zoneName}
        placeholder={insideCopy.zoneExample}
        value={form.name}
        maxLength={ZONE_NAME_MAX}
        error={problems['name']}
        onInput={(name) => part.change({ name })}
      />
      <View className="pairs">
        <Choices
          label={insideCopy.purpose}
          options={options}
          value={purposes.find((purpose) => purpose === form.purpose) ?? null}
          onChange={(purpose) => part.change({ purpose })}
        />
      </View>
      <ZoneMore />
      <PlaceField count={count} value={form.place} onPick={(place) => part.change({ place })} />
    </PartSheet>
  )
})

/** What may be left out. */
const ZoneMore = observer(function ZoneMore() {
  const { zones: part } = useStore(InsideStore)
  const { form, problems } = part
  if (!form) return null
  return (
    <>
      <Field
        label={insideCopy.doing}
        hint={insideCopy.optional}
        placeholder={insideCopy.doingExample}
        value={form.doing}
        maxLength={ZONE_DOING_MAX}
        onInput={(doing) => part.change({ doing })}
      />
      <Field
        label={insideCopy.floor}
        hint={insideCopy.optional}
        placeholder={insideCopy.floorExample}
        value={form.floor}
        maxLength={ZONE_FLOOR_MAX}
        onInput={(floor) => part.change({ floor })}
      />
      <Field
        label={insideCopy.area}
        hint={insideCopy.optional}
        kind="number"
        value={form.area}
        maxLength={6}
        error={problems['area']}
        onInput={(area) => part.change({ area })}
      />
    </>
  )
})
