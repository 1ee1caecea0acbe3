import { observer } from 'mobx-react-lite'
import type { LessonView } from '../../../../contract/lessons'
import { useStore } from '@/shared/store'
import { classes, glyph, Press, type IconName } from '@/shared/ui'
import { playerCopy } from '../copy'
import { PlayerStore } from '../player-store'
import { scrollToNode } from '../../../shared/platform/reading'
import { Cover } from './cover'
import { paragraphId } from './reading'

/** What stands on the picture: the one button. While a film runs, the whole picture is the button that stops it. */
export const Curtain = observer(function Curtain({ lesson }: { lesson: LessonView }) {
  const { state } = useStore(PlayerStore).playback
  if (lesson.format === 'article') return <GoOnReading />
  if (lesson.format === 'audio') return <PlayButton lesson={lesson} />
  const isDrawn = state !== 'playing' && state !== 'paused'
  return (
    <>
      {isDrawn && <Cover name={lesson.cover} wide />}
      {state === 'playing' ? <PauseFilm /> : <PlayButton lesson={lesson} />}
    </>
  )
})

const PauseFilm = observer(function PauseFilm() {
  const store = useStore(PlayerStore)
  return <Press className="lesson-stage__whole" label={playerCopy.pause} onPress={store.pause} />
})

const PlayButton = observer(function PlayButton({ lesson }: { lesson: LessonView }) {
  const store = useStore(PlayerStore)
  const { state } = store.playback
  const isBusy = state === 'starting'
  const icon: IconName = state === 'playing' ? 'pause' : state === 'broken' ? 'refresh' : 'play'
  return (
    <Press
      className={classes('lesson-stage__button', isBusy ? 'lesson-stage__button--busy' : glyph(icon))}
      onPress={store.playback.isRunning ? store.pause : store.play}
    >
      {useWords(lesson)}
    </Press>
  )
})

/** Reads the second only while it stands still: a button must not be drawn anew with each. */
function useWords({ format, durationSeconds }: LessonView): string {
  const { state, seconds } = useStandingSecond()
  if (state === 'starting') return playerCopy.opening
  if (state === 'playing') return playerCopy.pause
  if (state === 'broken') return playerCopy.retry
  if (seconds === durationSeconds || state === 'ended') return playerCopy.again(format)
  return seconds > 0 ? playerCopy.goOn(format, seconds) : playerCopy.begin(format)
}
