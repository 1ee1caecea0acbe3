interface Corner {
  readonly latitude: number
  readonly longitude: number
}

/** What a native map has on the screen, as `MapContext.getRegion` and `getScale` tell it. */
export interface MapView {
  readonly southwest: Corner
  readonly northeast: Corner
  readonly scale: number
}
