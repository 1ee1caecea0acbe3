/** The mini-program moves the screen reader into a modal dialog by itself. */
export function useFocusInside(): undefined {
  return undefined
}
