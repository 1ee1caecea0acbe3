import { View } from '@tarojs/components'
import { distanceText } from '../format/length'
import { aria } from './aria'
import { classes, styleVars } from './classes'
import { distanceRuler, placesRuler, type RulerView } from './ruler-view'

interface RulerProps extends RulerView {
  thin?: boolean
  /** What it shows; without it the words beside the ruler carry the number and it is hidden from screen readers. */
  label?: string
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

/** 一里尺: one drawing for metres, places, minutes and steps, one node each. */
export function Ruler({ marks, filled, tone, full, thin, label }: RulerProps) {
  const names = classes('y-rule', tone !== 'ok' && `y-rule--${tone}`, full && 'y-rule--full', thin && 'y-rule--thin')
  const vars = styleVars({ '--n': marks, '--p': percent(filled) })
  return <View className={names} style={vars} {...aria(label ? { role: 'img', label } : { hidden: true })} />
}

interface DistanceProps {
  meters: number
  /** 走 4 分钟. */
  line?: string
}

/** How far it is: number, ruler and a line, right-aligned at the end of a row. */
export function Distance({ meters, line }: DistanceProps) {
  const [number, unit] = distanceText(meters).split(' ')
  return (
    <View className="y-dist">
      <View className="y-dist__number">{number}</View>
      {unit}
      <Ruler {...distanceRuler(meters)} thin />
      {line}
    </View>
  )
}

interface PlacesLeftProps {
  /** Null for no limit: then nothing is drawn. */
  capacity: number | null
  left: number | null
  waiting?: number
}

function placesWords(left: number, few: boolean, waiting: number): string {
  if (left > 0) return few ? `只剩 ${left} 位` : `余 ${left} 位`
  return waiting > 0 ? `已满 · ${waiting} 人候补` : '已满'
}

/** What is left of the places, as ruler and words, like a battery. */
export function PlacesLeft({ capacity, left, waiting = 0 }: PlacesLeftProps) {
  if (capacity === null || left === null) return null
  const ruler = placesRuler(left, capacity)
  const state = ruler.full ? 'y-places--full' : ruler.tone === 'warn' && 'y-places--warn'
  const label = `共 ${capacity} 个名额，${left > 0 ? `还剩 ${left} 个` : `已满，${waiting} 人候补`}`
  return (
    <View className={classes('y-places', state)} {...aria({ role: 'img', label })}>
      <Ruler {...ruler} />
      {placesWords(left, ruler.tone === 'warn', waiting)}
    </View>
  )
}
