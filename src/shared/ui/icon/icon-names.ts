/** Names of the drawings in _glyphs.scss; a test keeps both lists equal. */
export const iconNames = [
  'aed', 'baby', 'back15', 'bell', 'book', 'bulb', 'cal', 'calplus', 'check', 'chev-d', 'chev-l', 'chev-r', 'clock',
  'close', 'doc', 'door', 'edit', 'error', 'flag', 'gift', 'hush', 'image', 'info', 'list', 'lock', 'map', 'meal',
  'mic', 'minus', 'nav', 'offline', 'pause', 'person', 'phone', 'pin', 'play', 'plug', 'plus', 'refresh', 'scan',
  'search', 'share', 'shield', 'target', 'text', 'thumb', 'ticket', 'users', 'walk', 'warn', 'water', 'wifi',
  'yili',
] as const

export type IconName = (typeof iconNames)[number]
