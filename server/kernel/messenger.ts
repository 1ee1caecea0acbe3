/** A message on somebody's phone, outside the inbox. */
export interface OutgoingMessage {
  readonly openid: string
  /** Which message it is, and what it says, by our own names. */
  readonly template: string
  readonly fields: Readonly<Record<string, string>>
  /** The page it opens, with its query. */
  readonly page: string
}

/**
 * What became of it. `refused`: the person takes no message of this kind (any more); `bad`: it will never be taken as
 * it is; `later`: it was not delivered, another try may do.
 */
export type SendOutcome = 'sent' | 'refused' | 'bad' | 'later'

/** Carries messages to people's phones. Never throws. */
export interface Messenger {
  send(message: OutgoingMessage): Promise<SendOutcome>
}
