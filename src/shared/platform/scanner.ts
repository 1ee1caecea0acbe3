/** What came of holding a code before the camera. */
export type Scanned =
  | { readonly status: 'read'; readonly text: string }
  /** They went back without one. */
  | { readonly status: 'closed' }
  /** The camera is not allowed or not there. */
  | { readonly status: 'unavailable' }

/** Opens the camera for one QR code. Never rejects. */
export type Scanner = () => Promise<Scanned>
