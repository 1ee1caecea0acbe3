import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Button, ListRow, ListState, Sheet } from '@/shared/ui'
import { Frame } from '@/shared/ui/field/frame'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { timesCopy } from '../times-copy'
import { UnitWalkStore } from '../unit-walk-store'
import { factsCopy } from '../upkeep-copy'
import './pick.scss'

interface PickUnitProps {
  id: string
  name: string
  onPick: (unit: { id: string; name: string }) => void
}

/** Where in the organisation tree something belongs. */
export const PickUnit = observer(function PickUnit({ id, name, onPick }: PickUnitProps) {
  const store = useStore(UnitWalkStore)
  const act = name === '' ? factsCopy.choose : factsCopy.change
  return (
    <>
      <Frame label={factsCopy.unit}>
        <View className="pick__chosen">
          <View className="y-grow">{name || factsCopy.noUnit}</View>
          <Button size="s" label={`${act}：${factsCopy.unit}`} onPress={() => void store.open(id)}>{act}</Button>
        </View>
      </Frame>
      <View><UnitSheet onPick={onPick} /></View>
    </>
  )
})

const UnitSheet = observer(function UnitSheet({ onPick }: Pick<PickUnitProps, 'onPick'>) {
  const store = useStore(UnitWalkStore)
  const { here, below, way } = store
  if (!store.isOpen) return null
  const pick = (unit: { id: string; name: string }): void => {
    onPick(unit)
    store.close()
  }
  const actions = here && (
    <>
      <Button onPress={() => void store.up()}>{factsCopy.pickUp}</Button>
      <Button look="primary" grow onPress={() => pick(here)}>{factsCopy.pickHere(here.name)}</Button>
    </>
  )
  return (
    <Sheet
      open
      title={factsCopy.chooseUnit}
      line={way.map(({ name }) => name).join(' › ')}
      actions={actions}
      onClose={() => store.close()}
    >
      <ListState
        status={below.face}
        empty={here ? { title: here.name, line: factsCopy.noneBelow } : factsCopy.emptyTree}
        failed={factsCopy.unitFailed}
        onRetry={() => void below.refresh()}
      >
        {below.items.map((unit) => (
          <ListRow key={unit.id} title={unit.name} label={`${factsCopy.below}：${unit.name}`} onPress={() => void store.enter(unit)} />
        ))}
        <MoreRows list={below} words={timesCopy} />
      </ListState>
    </Sheet>
  )
})
