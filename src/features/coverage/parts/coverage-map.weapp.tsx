/** On a phone in WeChat the lists say everything the drawing says; the page there loads no picture. */
export function CoverageMap(_props: { tall?: boolean }) {
  return null
}
