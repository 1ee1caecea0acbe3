import type { StationView } from '../../../../contract/stations'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { detailCopy } from '../detail-copy'

/** The way to a station: the phone's map, else its address on the clipboard, and what came of it in a sentence. */
export function useGo(): (station: StationView) => Promise<void> {
  const { location } = useDeps().device
  const toasts = useStore(ToastStore)
  return async (station) => {
    const outcome = await location.open(station)
    if (outcome === 'copied') toasts.show(detailCopy.copied(station.address))
    if (outcome === 'failed') toasts.show(detailCopy.goFailed, 'map')
  }
}
