import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Datum } from '../../../../contract/stations'
import type { ChosenPoint } from '@/shared/platform/device'
import { useDeps, useStore } from '@/shared/store'
import { Button, Choices, Field, Notice, Stack } from '@/shared/ui'
import { FactsStore } from '../facts-store'
import { factsCopy } from '../upkeep-copy'
import './position-fields.scss'

const datums = Datum.options.map((value) => ({ value, label: value === 'gcj02' ? 'GCJ-02' : 'WGS-84' }))

/** Where a station is: picked on a map where there is one, found by standing there, or written down. */
export const PositionFields = observer(function PositionFields() {
  const store = useStore(FactsStore)
  const { form, problems } = store
  if (!form) return null
  const take = ({ lat, lng, datum }: Omit<ChosenPoint, 'name'>): void =>
    store.change({ lat: String(lat), lng: String(lng), datum })
  return (
    <>
      <PositionActs onPoint={take} />
      <View className="position-fields">
        <Field
          label={factsCopy.lng}
          value={form.lng}
          maxLength={24}
          error={problems.lng}
          onInput={(lng) => store.change({ lng })}
        />
        <Field
          label={factsCopy.lat}
          value={form.lat}
          maxLength={24}
          error={problems.lat}
          onInput={(lat) => store.change({ lat })}
        />
      </View>
      <Choices
        label={factsCopy.datum}
        hint={factsCopy.datumHint}
        options={datums}
        value={Datum.options.find((datum) => datum === form.datum) ?? null}
        onChange={(datum) => store.change({ datum })}
      />
    </>
  )
})

/** The two ways without numbers. */
function PositionActs({ onPoint }: { onPoint: (point: Omit<ChosenPoint, 'name'>) => void }) {
  const { location } = useDeps().device
  const [step, setStep] = useState<'rest' | 'locating' | 'failed'>('rest')
  const choose = async (): Promise<void> => {
    const point = await location.choose?.()
    if (point) onPoint(point)
  }
  const locate = async (): Promise<void> => {
    setStep('locating')
    const position = await location.current()
    setStep(position.status === 'found' ? 'rest' : 'failed')
    if (position.status === 'found') onPoint(position)
  }
  return (
    <View className="position-fields__acts">
      <Stack>
        {location.choose && <Button look="line" icon="map" block onPress={() => void choose()}>{factsCopy.onMap}</Button>}
        <Button
          look="line"
          icon="target"
          block
          busy={step === 'locating'}
          busyWord={factsCopy.locating}
          onPress={() => void locate()}
        >
          {factsCopy.mine}
        </Button>
        {step === 'failed' && <Notice tone="err">{factsCopy.positionFailed}</Notice>}
      </Stack>
    </View>
  )
}
