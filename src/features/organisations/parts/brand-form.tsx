import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import {
  BRAND_MARK_MAX, BRAND_NAME_MAX, BRAND_PROGRAMME_MAX, BRAND_SLOGAN_MAX,
} from '../../../../contract/limits'
import { ThemeColour } from '../../../../contract/organisations'
import { BrandBand } from '@/shared/ui/brand/brand-mark'
import { useStore } from '@/shared/store'
import { Choices, Field, Heading, Notice } from '@/shared/ui'
import { BrandStore } from '../brand-store'
import { brandCopy, colourWords } from '../copy'

const colours = ThemeColour.options.map((value) => ({ value, label: colourWords[value] }))

/** What staff say about a community, and how residents will see it. */
export const BrandForm = observer(function BrandForm() {
  const store = useStore(BrandStore)
  const { unit, brand } = store
  if (!unit) return null
  return (
    <>
      <Heading level={2} line={brandCopy.preview}>{unit.name}</Heading>
      {brand && <BrandBand brand={brand} slogan={brand.slogan} />}
      {store.refusal !== null && <Notice tone="err">{store.refusal}</Notice>}
      <Fields />
    </>
  )
})

const Fields = observer(function Fields() {
  const { draft } = useStore(BrandStore)
  if (!draft) return null
  const { name, mark, colour, slogan, programme } = draft.value
  return (
    <View className="y-pad">
      <Field
        label={brandCopy.name}
        hint={brandCopy.nameHint}
        value={name}
        maxLength={BRAND_NAME_MAX}
        onInput={(text) => draft.change({ name: text })}
      />
      <Field
        label={brandCopy.mark}
        hint={brandCopy.markHint}
        value={mark}
        maxLength={BRAND_MARK_MAX}
        onInput={(text) => draft.change({ mark: text })}
      />
      <Choices
        label={brandCopy.colour}
        hint={brandCopy.colourHint}
        options={colours}
        value={colours.find(({ value }) => value === colour)?.value ?? null}
        onChange={(value) => draft.change({ colour: value })}
      />
      <Field
        label={brandCopy.slogan}
        value={slogan}
        maxLength={BRAND_SLOGAN_MAX}
        onInput={(text) => draft.change({ slogan: text })}
      />
      <Field
        label={brandCopy.programme}
        hint={brandCopy.programmeHint}
        kind="area"
        counter
        value={programme}
        maxLength={BRAND_PROGRAMME_MAX}
        onInput={(text) => draft.change({ programme: text })}
      />
    </View>
  )
})
