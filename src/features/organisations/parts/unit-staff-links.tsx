import { observer } from 'mobx-react-lite'
import type { UnitView } from '../../../../contract/organisations'
import { useDeps } from '@/shared/store'
import { Card, Heading, ListRow } from '@/shared/ui'
import { levelsWords, unitCopy } from '../copy'

/** What staff can do about a unit; the server says what. */
export const UnitStaffLinks = observer(function UnitStaffLinks({ unit: { id, can, path } }: { unit: UnitView }) {
  const { navigate } = useDeps().device
  if (!can.setBrand && !can.change) return null
  const open = (page: string): void => navigate.to(`/features/organisations/pages/${page}`)
  return (
    <>
      <Heading>{unitCopy.staff}</Heading>
      <Card kind="list">
        {can.change && (
          <ListRow
            icon="edit"
            title={unitCopy.change}
            line={unitCopy.changeLine}
            onPress={() => open(`change/index?id=${id}`)}
          />
        )}
        {can.add.length > 0 && (
          <ListRow
            icon="plus"
            title={unitCopy.add(levelsWords(can.add))}
            line={unitCopy.addLine}
            onPress={() => open(`change/index?parentId=${id}`)}
          />
        )}
        {can.change && path.length > 0 && (
          <ListRow icon="share" title={unitCopy.move} line={unitCopy.moveLine} onPress={() => open(`move/index?id=${id}`)} />
        )}
        {can.setBrand && (
          <ListRow
            icon="bulb"
            title={unitCopy.brand}
            line={unitCopy.brandLine}
            onPress={() => open(`brand/index?id=${id}`)}
          />
        )}
      </Card>
    </>
  )
})
