import { observer } from 'mobx-react-lite'
import type { UnitLevel, UnitSummary } from '../../../../contract/organisations'
import { useDeps, useStore } from '@/shared/store'
import { Card, ListRow } from '@/shared/ui'
import { treeCopy } from '../copy'
import { lookFrom } from '../look-from'
import { TreeStore } from '../tree-store'
import { UnitRow } from './unit-row'

/** Levels one walks through; below them a unit has a page of its own. */
const WALKED: readonly UnitLevel[] = ['city', 'district', 'subdistrict']

/**
 * What lies below where one is; a subdistrict has stations and a telephone of its own besides. With `toLookFrom` a unit
 * is chosen as the place to look from, else its page is opened.
 */
export const TreeRows = observer(function TreeRows({ toLookFrom }: { toLookFrom: boolean }) {
  const store = useStore(TreeStore)
  const { navigate } = useDeps().device
  const { here } = store
  const open = (id: string): void => navigate.to(toLookFrom ? lookFrom(id) : `/features/organisations/pages/unit/index?id=${id}`)
  const pick = (unit: UnitSummary): void => {
    if (WALKED.includes(unit.level)) void store.enter(unit)
    else open(unit.id)
  }
  return (
    <>
      {here?.level === 'subdistrict' && (
        <Card kind="list">
          <ListRow icon="pin" title={toLookFrom ? treeCopy.all(here.name) : treeCopy.whole(here.name)} onPress={() => open(here.id)} />
        </Card>
      )}
      <Card kind="list">
        {store.units.map((unit) => <UnitRow key={unit.id} unit={unit} onPress={() => pick(unit)} />)}
      </Card>
    </>
  )
})
