import qrcode from 'qrcode-generator'

/** The light margin around a code, in modules, which scanners need. */
const QUIET = 4

/** A text as a QR code (level M: it may be a seventh covered), black on white, as the value of a CSS image. */
export function qrImage(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const rows = Array.from({ length: count }, (_, row) => rowPath(row, (column) => code.isDark(row, column), count))
  const side = count + 2 * QUIET
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}' shape-rendering='crispEdges'>`
    + `<path fill='#fff' d='M0 0h${side}v${side}H0z'/><path d='${rows.join('')}'/></svg>`
  return `url("data:image/svg+xml,${svg.replace(/[<>#]/g, encodeURIComponent)}")`
}

/** The dark stretches of one row. */
function rowPath(row: number, isDark: (column: number) => boolean, count: number): string {
  let path = ''
  for (let column = 0; column < count; column += 1) {
    const from = column
    while (column < count && isDark(column)) column += 1
    if (column > from) path += `M${from + QUIET} ${row + QUIET}h${column - from}v1h${from - column}z`
  }
  return path
}
