import { useDidShow, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, Chips, Heading, ListState, PageNote } from '@/shared/ui'
import { failedWords } from '../../copy'
import { filmsCopy } from '../../film-copy'
import { FilmsStore, type FilmsView } from '../../films-store'
import { NominateStore } from '../../nominate-store'
import { FilmCard } from '../../parts/film-card'
import { FilmStaffSheets } from '../../parts/film-staff-sheets'
import { NominateSheet } from '../../parts/nominate-sheet'
import './index.scss'

const isView = (view: string | undefined): view is FilmsView => view !== undefined && view in filmsCopy.views

/** Films that members nominate for the noon: neighbours support them, staff give them a day. */
export default observer(function FilmsPage() {
  const store = useStore(FilmsStore)
  const nominate = useStore(NominateStore)
  const { navigate } = useDeps().device
  const { view } = useRouter().params
  useEffect(() => { if (isView(view)) void store.choose(view) }, [store, view])
  useDidShow(() => void store.list.refresh())
  usePullDownRefresh(() => void store.list.refresh().finally(() => navigate.refreshed()))
  useReachBottom(() => void store.list.more())
  const act = store.nominating === 'allowed' && (
    <Button look="primary" icon="plus" grow onPress={() => nominate.open()}>{filmsCopy.nominate}</Button>
  )
  return (
    <Page title={filmsCopy.title} home="activities" actions={act || undefined}>
      <Heading level={1} line={filmsCopy.line}>{filmsCopy.head}</Heading>
      <Views />
      <Films />
      <View><NominateSheet /></View>
      <View><FilmStaffSheets /></View>
    </Page>
  )
})

const Views = observer(function Views() {
  const store = useStore(FilmsStore)
  const options = store.views.map((value) => ({ value, label: filmsCopy.views[value] }))
  return (
    <View className="films__views">
      <Chips
        single
        label={filmsCopy.viewsLabel}
        options={options}
        selected={[store.view]}
        onToggle={(view) => void store.choose(view)}
      />
    </View>
  )
})

const Films = observer(function Films() {
  const { list, view, nominating } = useStore(FilmsStore)
  return (
    <View>
      <ListState
        status={list.face}
        empty={filmsCopy.empty[view]}
        failed={failedWords(list.failure, filmsCopy.kept)}
        onRetry={() => void list.refresh()}
      >
        <View>{list.status === 'failed' && <PageNote tone="err" icon="offline">{filmsCopy.stale}</PageNote>}</View>
        <View>{list.shown.map((film) => <FilmCard key={film.id} film={film} />)}</View>
        <View><MoreRows list={list} words={filmsCopy} /></View>
      </ListState>
      {view === 'open' && nominating !== null && nominating !== 'allowed' && <PageNote>{filmsCopy.whoNominates[nominating]}</PageNote>}
    </View>
  )
})
