import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { STATION_HOURS_TEXT_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { aria, Field, Notice } from '@/shared/ui'
import { FactsStore } from '../facts-store'
import { HoursReadingStore } from '../hours-reading-store'
import { factsCopy } from '../upkeep-copy'
import { HoursTable } from './hours-table'

const ANY_DAY = { moved: null, season: null }

/** Opening hours as people write them, and below what residents would be told. */
export const HoursField = observer(function HoursField() {
  const store = useStore(FactsStore)
  const hours = useStore(HoursReadingStore)
  const text = store.form?.hoursText ?? ''
  useEffect(() => void hours.read(text), [hours, text])
  return (
    <>
      <Field
        label={factsCopy.hours}
        hint={factsCopy.hoursHint}
        kind="area"
        placeholder={factsCopy.hoursExample}
        value={text}
        maxLength={STATION_HOURS_TEXT_MAX}
        onInput={(hoursText) => store.change({ hoursText })}
      />
      <Reading />
    </>
  )
})

const Reading = observer(function Reading() {
  const { status, reading } = useStore(HoursReadingStore)
  if (status === 'failed') return <Notice tone="warn" icon="offline">{factsCopy.readingFailed}</Notice>
  if (!reading) return null
  if (!reading.hours) return <Notice tone="warn">{factsCopy.readingNone}</Notice>
  const { hours, certainty, unread } = reading
  return (
    <View {...aria({ role: 'group', label: factsCopy.reading })}>
      <View className="y-sub">{factsCopy.reading}</View>
      <HoursTable
        station={{ hours, hoursText: null, hoursCertainty: certainty, hoursUnread: unread, today: ANY_DAY }}
      />
    </View>
  )
})
