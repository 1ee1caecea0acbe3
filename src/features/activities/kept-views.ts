import { DAY_MS } from '../../../contract/time'
import type { DeviceStorage } from '@/shared/platform/device'

/** Something about one activity, as it stays on the device for times without a network. */
interface Kept {
  readonly activityId: string
  readonly endsAt: string
}

/**
 * The last views of a few activities, newest first, on this device. Forgotten a day after the end: names and numbers
 * of neighbours have no business on a telephone any longer.
 */
export class KeptViews<View extends Kept> {
  constructor(
    private readonly storage: DeviceStorage,
    private readonly key: string,
    private readonly most: number,
  ) {}

  of(activityId: string, now: Date): View | null {
    return this.all(now).find((view) => view.activityId === activityId) ?? null
  }

  keep(view: View, now: Date): void {
    const others = this.all(now).filter(({ activityId }) => activityId !== view.activityId)
    this.storage.set(this.key, [view, ...others].slice(0, this.most))
  }

  drop(activityId: string, now: Date): void {
    this.storage.set(this.key, this.all(now).filter((view) => view.activityId !== activityId))
  }

  private all(now: Date): View[] {
    const stored = this.storage.get(this.key)
    const kept = Array.isArray(stored) ? stored.filter(isKept) as View[] : []
    return kept.filter(({ endsAt }) => now.getTime() < Date.parse(endsAt) + DAY_MS)
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  const { activityId, endsAt } = value as Partial<Kept>
  return typeof activityId === 'string' && typeof endsAt === 'string'
}
