import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Film } from '../../../../contract/films'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { aria, Button, Card, Notice, Press, StatusPill, Support, useElder } from '@/shared/ui'
import { filmsCopy, filmStaffCopy, filmStateTones, filmStateWords } from '../film-copy'
import { FilmStaffStore } from '../film-staff-store'
import { FilmsStore } from '../films-store'
import './film-card.scss'

interface Props {
  film: Film
}

/** A nominated film: why, by whom, who would like to see it, and when it is shown. */
export const FilmCard = observer(function FilmCard({ film }: Props) {
  const elder = useElder()
  const refusal = useStore(FilmsStore).refusalOf(film.id)
  const facts = filmsCopy.facts(film, elder)
  return (
    <Card label={filmsCopy.name(film.title)}>
      <View className="film__title" {...aria({ role: 'heading', level: 2 })}>{filmsCopy.name(film.title)}</View>
      <View className="film__reason">{film.reason}</View>
      {film.activity && <Showing film={film} />}
      <View className="film__foot">
        <View className="y-grow y-sub">{facts}</View>
        <Standing film={film} />
      </View>
      {refusal !== null && <Notice tone="err">{refusal}</Notice>}
      <StaffActs film={film} />
      <StaffTrouble film={film} />
    </Card>
  )
})

/** Whoever nominated it stands with it already. */
const Standing = observer(function Standing({ film }: Props) {
  const store = useStore(FilmsStore)
  const elder = useElder()
  const { id, state, mine, supported, supportCount, can } = film
  const word = filmStateWords[state]
  if (word) return <StatusPill tone={filmStateTones[state]}>{word}</StatusPill>
  if (mine || !can.support) return <View className="y-sub">{filmsCopy.mine(supportCount, elder)}</View>
  return (
    <Support on={supported} count={supportCount} busy={store.isSending(id)} onPress={() => void store.support(film)} />
  )
})

const Showing = observer(function Showing({ film: { activity, state } }: Props) {
  const { clock, navigate } = useDeps().device
  const elder = useElder()
  if (activity === null) return null
  return (
    <Press
      className="film__showing"
      role="link"
      onPress={() => navigate.to(`/features/activities/pages/detail/index?id=${activity.id}`)}
    >
      <View>{filmsCopy.showing(activity, clock.now(), elder)}</View>
      <View className="y-sub">{state === 'shown' ? filmsCopy.wasThere : filmsCopy.goThere}</View>
    </Press>
  )
})

const StaffActs = observer(function StaffActs({ film }: Props) {
  const store = useStore(FilmStaffStore)
  const films = useStore(FilmsStore)
  const toasts = useStore(ToastStore)
  const { can, id } = film
  if (!can.publish && !can.withhold && !can.schedule) return null
  const publish = async (): Promise<void> => {
    if (await store.publish(film)) toasts.show(filmStaffCopy.published)
    await films.list.refresh()
  }
  const busy = store.isSending && store.film?.id === id
  return (
    <View className="film__acts">
      {can.withhold && <Button look="line" onPress={() => store.askWhy(film)}>{filmStaffCopy.withhold}</Button>}
      {can.publish && <Button grow busy={busy} onPress={() => void publish()}>{filmStaffCopy.publish}</Button>}
      {can.schedule && <Button grow icon="cal" onPress={() => void store.askWhen(film)}>{filmStaffCopy.schedule}</Button>}
    </View>
  )
})

/** Why a film was not published; what a sheet asks is answered there. */
const StaffTrouble = observer(function StaffTrouble({ film: { id } }: Props) {
  const { sheet, failure, film } = useStore(FilmStaffStore)
  if (sheet !== 'closed' || failure === null || film?.id !== id) return null
  return <Notice tone="err">{failure.message}</Notice>
})
