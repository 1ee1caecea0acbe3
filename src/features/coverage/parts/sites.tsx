import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { SuggestedSitesView } from '../../../../contract/coverage'
import { useStore } from '@/shared/store'
import { aria, Button, Card, Choices, Notice, PageNote, styleVars } from '@/shared/ui'
import { plannerCopy } from '../planner-copy'
import { PlannerStore } from '../planner-store'
import { SitesStore } from '../sites-store'
import './sites.scss'
import { TryRow } from './try-row'

const numbers = ['1', '3', '10'] as const
const options = numbers.map((value) => ({ value, label: value }))

/** The next best sites: how many, the search with its progress, and what was found. */
export const Sites = observer(function Sites() {
  const sites = useStore(SitesStore)
  const { plan } = useStore(PlannerStore)
  const chosen = numbers.find((value) => Number(value) === sites.k) ?? null
  return (
    <>
      <View className="sites">
        <Choices
          label={plannerCopy.howMany}
          options={options}
          value={chosen}
          onChange={(value) => sites.choose(Number(value))}
        />
        {sites.status === 'running' ? (
          <Searching />
        ) : (
          <Button look="primary" block onPress={() => void sites.start(planOf(plan))}>{plannerCopy.suggest}</Button>
        )}
        {sites.status === 'stopped' && <Notice>{plannerCopy.stopped}</Notice>}
        {sites.status === 'lost' && <Notice tone="warn">{plannerCopy.lost}</Notice>}
        {sites.failure && <Notice tone="err">{sites.failure.message}</Notice>}
      </View>
      {sites.view && <Found view={sites.view} />}
    </>
  )
})

/** The defaults of the contract, written out: the server's answer is about the plan as it stands. */
const planOf = ({ subdistrict, addedStations = [], removedStationIds = [] }: PlannerStore['plan']) =>
  ({ ...(subdistrict !== undefined && { subdistrict }), addedStations, removedStationIds })

const Searching = observer(function Searching() {
  const sites = useStore(SitesStore)
  const { progress, canStop } = sites
  const words = plannerCopy.searching(progress)
  return (
    <View className="sites__search">
      <View className="sites__bar" style={styleVars({ '--done': `${Math.round(progress * 100)}%` })} {...aria({ hidden: true })} />
      <View className="y-sub" {...aria({ role: 'status', live: 'polite' })}>{words}</View>
      {canStop && <Button block onPress={() => void sites.stop()}>{plannerCopy.stop}</Button>}
    </View>
  )
})

const Found = observer(function Found({ view }: { view: SuggestedSitesView }) {
  const planner = useStore(PlannerStore)
  if (view.sites.length === 0) return <PageNote tone="info">{plannerCopy.nobodyLeft}</PageNote>
  const places = view.sites.map(({ name, lat, lng }) => ({ name: plannerCopy.near(name), lat, lng }))
  return (
    <>
      <Card kind="flush">
        {view.sites.map((site, index) => (
          <TryRow
            key={`${site.lat} ${site.lng}`}
            title={`${index + 1} · ${plannerCopy.near(site.name)}`}
            lines={[plannerCopy.site(site)]}
            act={plannerCopy.put}
            label={plannerCopy.putAt(plannerCopy.near(site.name))}
            disabled={!planner.canAdd}
            onPress={() => void planner.add(places.slice(index, index + 1))}
          />
        ))}
      </Card>
      <View className="sites">
        <View className="y-sub">{plannerCopy.bound(view.ofBestAtLeast)}</View>
        <Button block disabled={!planner.canAdd} onPress={() => void planner.add(places)}>{plannerCopy.putAll}</Button>
      </View>
    </>
  )
})
