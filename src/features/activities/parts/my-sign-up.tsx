import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { SignUpView } from '../../../../contract/sign-ups'
import { Card, StatusPill, useElder } from '@/shared/ui'
import { mineTones, mineWords } from '../copy'
import { mineFacts } from '../detail-copy'
import './my-sign-up.scss'

/** What I hold in this activity, before everything else about it. */
export const MySignUp = observer(function MySignUp({ mine }: { mine: SignUpView }) {
  const { title, line } = mineFacts(mine, useElder())
  return (
    <Card className="my-sign-up">
      <View className="my-sign-up__head">
        {title}
        <StatusPill tone={mineTones[mine.state]}>{mineWords(mine)}</StatusPill>
      </View>
      <View className="y-sub">{line}</View>
    </Card>
  )
})
