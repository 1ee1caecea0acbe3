interface Environment {
  readonly YILI_MESSAGE_TEMPLATES?: string | undefined
}

/**
 * WeChat's ids of the message templates as the mini-program asks for them, from `offer=ID;change=ID;reminder=ID`; what
 * follows an id after a colon, as the server wants it, is left out. Nothing set: nobody is asked.
 */
export function messageConstants({ YILI_MESSAGE_TEMPLATES = '' }: Environment): { YILI_MESSAGE_TEMPLATES: string } {
  const ids = [...YILI_MESSAGE_TEMPLATES.matchAll(/(\w+)=([\w-]+)/g)].map(([, name, id]) => [name, id] as const)
  return { YILI_MESSAGE_TEMPLATES: JSON.stringify(Object.fromEntries(ids)) }
}
