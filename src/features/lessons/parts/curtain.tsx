import { observer } from 'mobx-react-lite'
import type { LessonView } from '../../../../contract/lessons'
import { useStore } from '@/shared/store'
import { classes, glyph, Press, type IconName } from '@/shared/ui'
import { scrollToNode } from '../../../shared/platform/reading'
import { playerCopy } from '../player-copy'
import type { Playback } from '../playback'
import { PlayerStore } from '../player-store'
import { Cover } from './cover'
import { paragraphId } from './paragraph-id'

/** What stands on the picture: the one button. While a film runs, the whole picture is the button that stops it. */
export const Curtain = observer(function Curtain({ lesson }: { lesson: LessonView }) {
  const store = useStore(PlayerStore)
  const { state } = store.playback
  if (lesson.format === 'article') return <GoOnReading />
  if (lesson.format === 'audio') return <PlayButton lesson={lesson} />
  if (state === 'playing') {
    return <Press className="lesson-stage__whole" label={playerCopy.pause} onPress={() => store.pause()} />
  }
  return (
    <>
      {state !== 'paused' && <Cover name={lesson.cover} wide />}
      <PlayButton lesson={lesson} />
    </>
  )
})

const icons: Partial<Record<Playback['state'], IconName>> = { playing: 'pause', broken: 'refresh' }

const PlayButton = observer(function PlayButton({ lesson }: { lesson: LessonView }) {
  const store = useStore(PlayerStore)
  const { state, isRunning } = store.playback
  return (
    <Press
      className={classes('lesson-stage__button', state !== 'starting' && glyph(icons[state] ?? 'play'))}
      onPress={() => (isRunning ? store.pause() : store.play())}
    >
      {playWords(lesson, store)}
    </Press>
  )
})

/** Asks for the second only while it stands still: a running button must not be drawn anew with each. */
function playWords({ format, durationSeconds }: LessonView, { playback, isFinished }: PlayerStore): string {
  if (playback.state === 'starting') return playerCopy.opening
  if (playback.state === 'playing') return playerCopy.pause
  if (playback.state === 'broken') return playerCopy.retry
  const { seconds } = playback
  if (seconds > 0 && seconds < durationSeconds) return playerCopy.goOn(format, seconds)
  return isFinished ? playerCopy.again(format) : playerCopy.begin(format)
}

/** An article needs no start; one that was broken off has a way to the paragraph. */
const GoOnReading = observer(function GoOnReading() {
  const { stoppedLine } = useStore(PlayerStore)
  if (stoppedLine === null) return null
  return (
    <Press className={classes('lesson-stage__button', glyph('book'))} onPress={() => scrollToNode(paragraphId(stoppedLine))}>
      {playerCopy.goOnReading(stoppedLine + 1)}
    </Press>
  )
})
