export interface MapFaceProps {
  /** Fills its parent instead of the upper part of a page. */
  tall?: boolean
}
