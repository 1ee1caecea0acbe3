import { Image, View } from '@tarojs/components'
import { useDeps } from '@/shared/store'
import { aria } from '@/shared/ui'
import './cover.scss'

interface CoverProps {
  /** Name of the drawing, without folder and ending. */
  name: string
  /** Fills the stage of the player instead of being a square in a row. */
  wide?: boolean
}

/** A lesson's drawing in a box that has its size and a ground before the picture arrives. */
export function Cover({ name, wide }: CoverProps) {
  const { device } = useDeps()
  return (
    <View className={wide ? 'lesson-cover lesson-cover--wide' : 'lesson-cover'} {...aria({ hidden: true })}>
      <Image className="lesson-cover__picture" mode="aspectFill" src={device.mediaUrl(`/media/covers/${name}.png`)} />
    </View>
  )
}
