/** WeChat has no downloads: files are fetched at a desk. */
export function Files() {
  return null
}
