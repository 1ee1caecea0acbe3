/**
 * A UUID version 4. WeChat has no `crypto`, and none is needed: the id is only compared with other ids of the same
 * person and procedure, it opens nothing.
 */
export function newRequestId(random: () => number = Math.random): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const digit = Math.floor(random() * 16)
    return (place === 'x' ? digit : (digit & 0x3) | 0x8).toString(16)
  })
}
