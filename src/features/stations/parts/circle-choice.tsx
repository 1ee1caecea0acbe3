import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Chips } from '@/shared/ui'
import { circleWords, nearbyCopy } from '../copy'
import { NearbyStore } from '../nearby-store'
import type { Circle } from '../place'

const circles: readonly Circle[] = ['li', 'walk']

/** How far to look: one li, or a quarter of an hour on foot. */
export const CircleChoice = observer(function CircleChoice() {
  const store = useStore(NearbyStore)
  return (
    <Chips<Circle>
      single
      label={nearbyCopy.circle}
      options={circles.map((value) => ({ value, label: circleWords[value] }))}
      selected={[store.circle]}
      onToggle={(circle) => void store.lookWithin(circle)}
    />
  )
})
