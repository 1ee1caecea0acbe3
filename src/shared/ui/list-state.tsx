import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import { aria } from './aria'
import { Button } from './button'
import { Card } from './card'
import { classes } from './classes'

const SKELETON_AFTER_MS = 300
const MOST_ROWS = 3

function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return passed
}

/** Rows to come, of the height of real ones. Says 正在加载; draws nothing in the first 300 ms. */
export function Skeleton({ rows = MOST_ROWS }: { rows?: number }) {
  const visible = useAfter(SKELETON_AFTER_MS)
  if (!visible) return null
  return (
    <View {...aria({ role: 'status', label: '正在加载' })}>
      {Array.from({ length: Math.min(rows, MOST_ROWS) }, (_, row) => (
        <Card key={row}>
          <View className="y-sk" {...aria({ hidden: true })}>
            <View className="y-sk__block" />
            <View className="y-grow">
              <View className="y-sk__bar" />
              <View className="y-sk__bar" />
              <View className="y-sk__bar" />
            </View>
          </View>
        </Card>
      ))}
    </View>
  )
}

interface EmptyStateProps {
  title: string
  /** One sentence with the way on. */
  line: ReactNode
  /** One button, or none. */
  action?: ReactNode
  broken?: boolean
}

/** Nothing here yet, or it failed: the circle, a title, a sentence, a way on. */
export function EmptyState({ title, line, action, broken }: EmptyStateProps) {
  return (
    <View className="y-state" {...aria({ role: broken ? 'alert' : undefined })}>
      <View className={classes('y-art', broken && 'y-art--broken')} {...aria({ hidden: true })} />
      <View className="y-state__title">{title}</View>
      <View className="y-state__line">{line}</View>
      {action && <View className="y-state__acts">{action}</View>}
    </View>
  )
}

interface ListStateProps {
  status: 'idle' | 'loading' | 'ready' | 'empty' | 'failed'
  rows?: number
  empty: Pick<EmptyStateProps, 'title' | 'line' | 'action'>
  /** What still works and what was kept; `action` stands under 再试一次. */
  failed: { title?: string; line: ReactNode; action?: ReactNode }
  onRetry: () => void
  children: ReactNode
}

/** The four faces of a list: loading, empty, failed, and its rows. */
export function ListState({ status, rows, empty, failed, onRetry, children }: ListStateProps) {
  if (status === 'ready') return children
  if (status === 'empty') return <EmptyState {...empty} />
  if (status !== 'failed') return <Skeleton {...(rows && { rows })} />
  const retry = <Button look="primary" icon="refresh" block onPress={onRetry}>再试一次</Button>
  return <EmptyState broken title={failed.title ?? '没连上网'} line={failed.line} action={<>{retry}{failed.action}</>} />
}
