export interface Place {
  readonly name: string
  readonly address: string
  readonly latitude: number
  readonly longitude: number
}

/** A picture on the phone. */
export interface PhotoFile {
  readonly base64: string
  readonly width: number
  readonly height: number
}

/** The phone in the resident's hand, as plain data; coordinates are GCJ-02, sizes CSS pixels. */
export interface Phone {
  network: 'wifi' | 'none'
  theme: 'light' | 'dark'
  /** WeChat's own text size in px: 17 is normal, larger for a resident who asked for large text. */
  fontSizeSetting: number
  fontSizeScaleFactor: number
  width: number
  height: number
  /** `null` when the location service of the phone is off. */
  position: { latitude: number; longitude: number } | null
  /** What the place chooser offers. */
  places: readonly Place[]
  /** Permissions decided earlier, by scope; an absent one makes the client ask. */
  permissions: Record<string, boolean>
  privacyAgreed: boolean
  /** Length of every sound and film, in seconds. */
  mediaSeconds: number
  /** The text of the code before the camera; null: there is none, and the person closes the scanner. */
  codeInView: string | null
  /** What somebody takes from the album; null: they go back without a picture. */
  photoInAlbum: PhotoFile | null
  /** Pictures the program chose or wrote, by path. */
  files: Record<string, PhotoFile>
  storage: Record<string, unknown>
}

/** A new phone near 南湖 with nothing decided and nothing stored. */
export function newPhone(different: Partial<Phone> = {}): Phone {
  return {
    network: 'wifi',
    theme: 'light',
    fontSizeSetting: 17,
    fontSizeScaleFactor: 1,
    width: 375,
    height: 812,
    position: { latitude: 30.746, longitude: 120.755 },
    places: [{ name: '南湖天地', address: '嘉兴市南湖区', latitude: 30.7485, longitude: 120.7611 }],
    permissions: {},
    privacyAgreed: false,
    mediaSeconds: 60,
    codeInView: null,
    photoInAlbum: null,
    files: {},
    storage: {},
    ...different,
  }
}
