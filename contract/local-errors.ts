/** Failures the client meets without an answer of the server; the only sentences it carries itself. */
export const localErrors = {
  unexpected: { status: 500, message: '没办成，不是你的问题。过一会儿再试一次。' },
  'network.offline': { status: 500, message: '没连上网。你填的都在，没有丢，再试一次。' },
} as const
