/** A photo somebody chose: made small, as JPEG, upright. */
export interface Photo {
  readonly base64: string
  /** Where the page can show it from. */
  readonly preview: string
}

/** What came of choosing one. */
export type Picked =
  | { readonly status: 'picked'; readonly photo: Photo }
  /** They went back without one. */
  | { readonly status: 'closed' }
  /** No picture, or one that cannot be made small enough. */
  | { readonly status: 'unreadable' }

/** How small a photo is made: the longer side in pixels, and bytes. */
export interface PhotoBounds {
  readonly side: number
  readonly bytes: number
}

/** Photos of the phone or the computer. */
export interface Photos {
  /**
   * Lets somebody choose one, or take it. Never rejects; in an old browser it never answers when they go back, so what
   * must not be done twice begins with `onChosen`, when there is something to make smaller.
   */
  pick(bounds: PhotoBounds, onChosen: () => void): Promise<Picked>
  /** Writes a photo to a file that a page can show; null where a page loads it from its address. */
  readonly keep: ((name: string, base64: string) => Promise<string>) | null
}

/** Tried one after the other until the photo is small enough: from hardly visible to visible loss. */
export const JPEG_QUALITIES = [82, 68, 54, 40] as const

/** Bytes of a Base64 text. */
export const byteCount = (base64: string): number =>
  Math.floor((base64.length * 3) / 4) - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0)

/** The sides of a picture whose longer one is at most `side`; a small picture stays as it is. */
export function fitting({ width, height }: { width: number; height: number }, side: number) {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
