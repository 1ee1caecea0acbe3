import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { LessonView, TranscriptLine } from '../../../../contract/lessons'
import { playTime } from '@/shared/format/length'
import { useStore } from '@/shared/store'
import { classes, Heading, Press } from '@/shared/ui'
import { playerCopy } from '../player-copy'
import { PlayerStore } from '../player-store'
import './transcript.scss'

/** Everything that is said, sentence by sentence; the one of this second stands out, a tap goes to another. */
export const Transcript = observer(function Transcript({ lesson }: { lesson: LessonView }) {
  const { line } = useStore(PlayerStore)
  return (
    <>
      <Heading>{playerCopy.text}</Heading>
      <View className="y-pad">
        {lesson.transcript.map((sentence, index) => (
          <Sentence key={index} sentence={sentence} on={index === line} />
        ))}
      </View>
    </>
  )
})

interface SentenceProps {
  sentence: TranscriptLine
  /** It is the one of this second. */
  on: boolean
}

const Sentence = observer(function Sentence({ sentence, on }: SentenceProps) {
  const store = useStore(PlayerStore)
  return (
    <Press className={classes('lesson-line', on && 'lesson-line--on')} onPress={() => store.jump(sentence.atSeconds)}>
      <View className="lesson-line__time">{playTime(sentence.atSeconds)}</View>
      {sentence.text}
    </Press>
  )
})
