/** The address that shows 附近 around a unit of the tree. */
export const lookFrom = (unitId: string): string => `/features/stations/pages/place/index?unit=${unitId}`
