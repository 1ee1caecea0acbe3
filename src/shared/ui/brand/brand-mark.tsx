import { View } from '@tarojs/components'
import type { BrandFace } from '../../../../contract/organisations'
import { aria } from '../aria'
import { classes } from '../classes'
import './brand-mark.scss'

/** A community's mark in its colour: one or two characters in a square. The name stands beside it, so it is silent. */
export function BrandMark({ brand: { mark, colour } }: { brand: Pick<BrandFace, 'mark' | 'colour'> }) {
  const names = classes('brand', `brand--${colour}`, 'brand-mark', [...mark].length > 1 && 'brand-mark--two')
  return <View className={names} {...aria({ hidden: true })}>{mark}</View>
}

/** A community's name, mark and slogan on a ground of its colour. */
export function BrandBand({ brand, slogan }: { brand: BrandFace; slogan: string }) {
  return (
    <View className={`brand brand--${brand.colour} brand-band`}>
      <View className="brand-band__mark"><BrandMark brand={brand} /></View>
      <View className="brand-band__words">
        <View className="brand-band__name">{brand.name}</View>
        {slogan && <View className="brand-band__slogan">{slogan}</View>}
      </View>
    </View>
  )
}
