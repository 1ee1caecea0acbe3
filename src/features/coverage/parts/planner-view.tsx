import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Button, Heading, PageNote, Tabs } from '@/shared/ui'
import { plannerCopy } from '../planner-copy'
import { PlannerStore, type PlannerTab } from '../planner-store'
import { shareOfGround, shareOfPeople, withoutStation } from '../shares'
import { CoverageMap } from './coverage-map'
import { Files } from './files'
import { HoleList } from './hole-list'
import { PlanList } from './plan-list'
import { RemovePick } from './remove-pick'
import { Said } from './said'
import { Sites } from './sites'
import { SubdistrictTable } from './subdistrict-table'

const views = { table: SubdistrictTable, holes: HoleList, sites: Sites, said: Said }
const tabNames: readonly PlannerTab[] = ['table', 'holes', 'sites', 'said']

/** The answer first: how many have a station. Then what is tried out, and the lists behind the number. */
export const PlannerView = observer(function PlannerView() {
  const store = useStore(PlannerStore)
  const View = views[store.tab]
  return (
    <>
      <Answer />
      <CoverageMap />
      {store.hasPlan && <PlanList />}
      <Tabs
        label={plannerCopy.tabs}
        options={tabNames.map((value) => ({ value, label: plannerCopy.tab[value] }))}
        value={store.tab}
        onChange={(tab) => store.show(tab)}
      />
      <View />
      {store.tab === 'table' && <RemovePick />}
      <Files />
    </>
  )
})

const Answer = observer(function Answer() {
  const store = useStore(PlannerStore)
  const { figures, summary, subdistrict, whatIf, status, failure } = store
  if (!figures || !summary) return null
  const whole = <Button size="s" look="line" onPress={() => void store.choose(null)}>{plannerCopy.back}</Button>
  const share = shareOfPeople(figures)
  const lines = [
    subdistrict ?? plannerCopy.whole,
    plannerCopy.people(figures.people, withoutStation(figures)),
    plannerCopy.ground(shareOfGround(figures)),
  ]
  return (
    <>
      <Heading
        level={2}
        line={share === null ? plannerCopy.noHomes : lines.filter(Boolean).join(' · ')}
        end={subdistrict !== null && whole}
      >
        {plannerCopy.head(share)}
      </Heading>
      {status === 'failed' && <PageNote tone="err" icon="offline">{failure?.message ?? plannerCopy.stale}</PageNote>}
      {whatIf && <PageNote tone="info">{changeWords(whatIf)}</PageNote>}
    </>
  )
})

const changeWords = ({ before, after }: NonNullable<PlannerStore['whatIf']>): string =>
  plannerCopy.changed(shareOfPeople(before), shareOfPeople(after), after.coveredPeople - before.coveredPeople)
