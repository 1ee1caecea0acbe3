/** Joins a relative media address to its host; absolute addresses (https, cloud, data) stay as they are. */
export function mediaUrlAt(host: string): (address: string) => string {
  return (address) => (/^[a-z]+:/i.test(address) ? address : host + address)
}
