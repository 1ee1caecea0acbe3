import { View } from '@tarojs/components'
import { Button } from '@/shared/ui'
import './fold.scss'

/** Under rows of which the first are shown: the way to all of them. */
export function ShowAll({ words, onPress }: { words: string; onPress: () => void }) {
  return <View className="fold"><Button look="text" block onPress={onPress}>{words}</Button></View>
}
