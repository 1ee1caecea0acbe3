import { Image, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { WallPostView } from '../../../../contract/wall'
import { useStore } from '@/shared/store'
import { aria, styleVars } from '@/shared/ui'
import { photos } from '../../../shared/platform/photos'
import { photoWords } from '../wall-copy'
import { WallPhotosStore } from '../wall-photos-store'
import './wall-photo.scss'

/** A tall photo is cut above and below, so that the next post is not a screen away. */
const TALLEST = 4 / 3

const ratioOf = ({ width, height }: { width: number; height: number }): string =>
  `${Math.round(Math.min(TALLEST, height / width) * 100)}%`

/** The photo of a post; its place is there before it has arrived. */
export const WallPhoto = observer(function WallPhoto({ post }: { post: WallPostView }) {
  const store = useStore(WallPhotosStore)
  const { id, photo, author } = post
  const hasPhoto = photo !== null
  useEffect(() => { if (hasPhoto) void store.open(id, photos) }, [store, id, hasPhoto])
  if (!photo) return null
  const address = store.addressOf(id)
  return (
    <View
      className="wall-photo"
      style={styleVars({ '--wall-photo-ratio': ratioOf(photo) })}
      {...aria({ role: 'img', label: photoWords(author) })}
    >
      <View {...aria({ hidden: true })}>
        {address !== null && (
          <Image
            className="wall-photo__picture"
            mode="aspectFill"
            lazyLoad
            src={address}
            onError={() => store.lose(id)}
          />
        )}
      </View>
    </View>
  )
})
