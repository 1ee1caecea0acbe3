import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button, PageNote } from '@/shared/ui'

interface MoreRowsProps {
  list: {
    readonly hasMore: boolean
    readonly status: string
    more(): Promise<void>
  }
  /** Without `reading` the button stays as it is while the next page comes. */
  words: { readonly more: string; readonly reading?: string; readonly cutOff: string }
}

/**
 * The way to the rows that are not there yet, and what to do when they did not arrive. Reaching the bottom does the
 * same; the button is for keyboards, screen readers and short pages.
 */
export const MoreRows = observer(function MoreRows({ list, words: { more, reading, cutOff } }: MoreRowsProps) {
  if (!list.hasMore) return null
  const isReading = reading !== undefined && list.status === 'loading'
  return (
    <>
      {list.status === 'cut_off' && <PageNote tone="err" icon="offline">{cutOff}</PageNote>}
      <View className="y-pad">
        <Button block busy={isReading} busyWord={reading} onPress={() => void list.more()}>
          {more}
        </Button>
      </View>
    </>
  )
})
