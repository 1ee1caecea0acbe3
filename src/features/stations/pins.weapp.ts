/**
 * The pins of WeChat's maps, which take files only: small pictures that are imported become text in the script. They
 * are in the main package, since 附近 has a map before any subpackage is there; config/index.ts copies them.
 */
export const pins = { full: '/assets/pins/pin.png', hollow: '/assets/pins/pin-hollow.png' }
