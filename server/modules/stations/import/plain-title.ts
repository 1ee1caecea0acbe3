/** A title without units, case and signs: `经度（GCJ-02）*` and `经度` are one. */
export const plainTitle = (title: string): string =>
  title.normalize('NFKC').toLowerCase().replace(/\([^)]*\)/g, '').replace(/[\s_*:-]/g, '')
