import { observer } from 'mobx-react-lite'
import { useCallback, useEffect } from 'react'
import { useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, ListState } from '@/shared/ui'
import { CommunityStore } from '../community-store'
import { NearbyStore } from '../nearby-store'
import { communityCopy } from '../place-copy'

/** Looks from a community: straight on to 附近 where its stations say where it is, else what there is in its place. */
export const FromCommunity = observer(function FromCommunity({ id }: { id: string }) {
  const store = useStore(CommunityStore)
  const nearby = useStore(NearbyStore)
  const { navigate } = useDeps().device
  const look = useCallback(async (unitId: string, isHere: () => boolean): Promise<void> => {
    const place = await store.find(unitId)
    if (!place || !isHere()) return
    void nearby.lookFrom(place)
    navigate.tab('/pages/nearby/index')
  }, [store, nearby, navigate])
  useEffect(() => {
    let here = true
    void look(id, () => here)
    return () => { here = false }
  }, [look, id])
  const again = (unitId: string) => void look(unitId, () => true)
  if (store.status === 'missing') return <EmptyState broken title={communityCopy.missing} line={store.message} />
  if (store.status === 'without') return <Without onPick={again} />
  return (
    <ListState
      status={store.status === 'failed' ? 'failed' : 'loading'}
      empty={communityCopy.finding}
      failed={communityCopy.failed}
      onRetry={() => again(id)}
    >
      {null}
    </ListState>
  )
})

const Without = observer(function Without({ onPick }: { onPick: (unitId: string) => void }) {
  const { unit, instead } = useStore(CommunityStore)
  const { navigate } = useDeps().device
  if (!unit) return null
  const acts = (
    <>
      {instead && (
        <Button look="primary" icon="pin" block onPress={() => onPick(instead.id)}>
          {communityCopy.instead(instead.name)}
        </Button>
      )}
      <Button look="line" block onPress={() => navigate.replace('/features/stations/pages/place/index')}>
        {communityCopy.other}
      </Button>
    </>
  )
  const line = communityCopy.withoutLine(instead?.name ?? null)
  return <EmptyState title={communityCopy.without(unit.name)} line={line} action={acts} />
})
