import { useEffect, useState, type RefObject } from 'react'
import type { Size } from '../../map/viewport'

/** How large an element is, px; null while it is not shown. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useEffect(() => {
    const frame = element.current
    if (!frame) return
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      setSize(width > 0 && height > 0 ? { width, height } : null)
    })
    observer.observe(frame)
    return () => observer.disconnect()
  }, [element])
  return size
}
