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
 * same; the button is for keyboards, screen readers and short pages. The view around it stays when the last row is
 * there: to take a child away the mini-program sends all its brothers again, and those are the whole list.
 */
export const MoreRows = observer(function MoreRows({ list, words: { more, reading, cutOff } }: MoreRowsProps) {
  const isReading = reading !== undefined && list.status === 'loading'
  return (
    <View>
      {list.hasMore && list.status === 'cut_off' && <PageNote tone="err" icon="offline">{cutOff}</PageNote>}
      {list.hasMore && (
        <View className="y-pad">
          <Button block busy={isReading} busyWord={reading} onPress={() => void list.more()}>
            {more}
          </Button>
        </View>
      )}
    </View>
  )
})
