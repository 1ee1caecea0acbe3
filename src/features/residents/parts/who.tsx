import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ResidentView } from '../../../../contract/residents'
import { aria } from '@/shared/ui'
import { meCopy } from '../copy'
import './who.scss'

/** Who is here: the first character of the name, the name, and what they are. */
export const Who = observer(function Who({ resident }: { resident: ResidentView }) {
  const roles = [
    resident.isStaff ? meCopy.staff : meCopy.resident,
    ...(resident.isPartyMember ? [meCopy.member] : []),
  ]
  return (
    <View className="who">
      <View className="who__avatar" {...aria({ hidden: true })}>{resident.nickname.slice(0, 1)}</View>
      <View>
        <View className="who__name">{resident.nickname}</View>
        <View className="y-sub">{roles.join(' · ')}</View>
      </View>
    </View>
  )
})
