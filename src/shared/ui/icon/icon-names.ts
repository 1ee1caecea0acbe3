/** Names of the drawings in _glyphs.scss; a test keeps both lists equal. */
export const iconNames = [
  'aed', 'baby', 'back15', 'bell', 'book', 'bulb', 'cal', 'check', 'chev-l', 'chev-r', 'clock', 'close', 'doc',
  'door', 'edit', 'error', 'gift', 'hush', 'info', 'list', 'map', 'meal', 'minus', 'nav', 'offline', 'pause',
  'person', 'phone', 'pin', 'play', 'plug', 'plus', 'refresh', 'share', 'shield', 'target', 'text', 'thumb', 'ticket',
  'users', 'warn', 'water', 'wifi',
] as const

export type IconName = (typeof iconNames)[number]
