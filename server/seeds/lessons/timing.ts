/** When the lines of a lesson begin. All values are whole seconds from the start of the lesson. */
export interface Timing {
  durationSeconds: number
  /** One per line of the transcript, ascending, the first at 0 for an article. */
  starts: readonly number[]
}

/** A timing measured while the media were made, with what it was made from and what came out. */
export interface MediaTiming extends Timing {
  /** `digestOf` the spoken sentences: differs as soon as a text is edited without making its media again. */
  textDigest: string
  /** `digestOf` the bytes of the media file. */
  mediaDigest: string
}
