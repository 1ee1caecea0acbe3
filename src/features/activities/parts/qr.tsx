import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { aria, classes, styleVars } from '@/shared/ui'
import { qrImage } from '../qr-image'
import './qr.scss'

interface QrProps {
  text: string
  /** What it says, for who cannot see it. */
  label: string
  className?: string
}

/** A QR code, always dark on white: scanners cannot read it the other way round. */
export function Qr({ text, label, className }: QrProps) {
  const image = useMemo(() => qrImage(text), [text])
  return <View className={classes('qr', className)} style={styleVars({ '--qr': image })} {...aria({ role: 'img', label })} />
}
