import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { AMENITY_NOTE_MAX } from '../../../../contract/limits'
import { AmenityKind } from '../../../../contract/stations'
import { useStore } from '@/shared/store'
import { Card, Field, Heading, SwitchRow } from '@/shared/ui'
import { amenityIcons, amenityWords } from '../copy'
import { FactsStore } from '../facts-store'
import { factsCopy } from '../upkeep-copy'

/** What there is for everybody, each with a word more where staff want one. */
export function AmenityFields() {
  return (
    <>
      <Heading>{factsCopy.amenities}</Heading>
      <Card kind="flush">
        {AmenityKind.options.map((kind) => <OneAmenity key={kind} kind={kind} />)}
      </Card>
    </>
  )
}

const OneAmenity = observer(function OneAmenity({ kind }: { kind: AmenityKind }) {
  const store = useStore(FactsStore)
  const { form } = store
  if (!form) return null
  const on = form[`has_${kind}`]
  return (
    <>
      <SwitchRow
        icon={amenityIcons[kind]}
        title={amenityWords[kind]}
        on={on}
        onChange={(has) => store.change({ [`has_${kind}`]: has })}
      />
      {on && (
        <View className="y-pad">
          <Field
            label={factsCopy.amenityNote(amenityWords[kind])}
            hint={factsCopy.optional}
            {...(kind === 'water' && { placeholder: factsCopy.amenityExample })}
            value={form[`note_${kind}`]}
            maxLength={AMENITY_NOTE_MAX}
            onInput={(note) => store.change({ [`note_${kind}`]: note })}
          />
        </View>
      )}
    </>
  )
})
