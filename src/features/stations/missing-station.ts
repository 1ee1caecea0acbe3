/** Reports are kept by cells of so many a degree (server/modules/stations/rules.ts). */
const CELLS_PER_DEGREE = 200

const middle = (degrees: number): number => (Math.floor(degrees * CELLS_PER_DEGREE) + 0.5) / CELLS_PER_DEGREE

/**
 * Where 这里缺一个站 is said, about the cell a point lies in: its middle is all that leaves this page, because the
 * point may be somebody's home and addresses of pages are kept by browsers.
 */
export const missingStationUrl = ({ lat, lng }: { lat: number; lng: number }): string =>
  `/features/coverage/pages/report/index?lat=${middle(lat).toFixed(4)}&lng=${middle(lng).toFixed(4)}`
