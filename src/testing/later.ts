/** An answer that comes when the test lets it. */
export function later<T>() {
  let arrive: (answer: T) => void = () => undefined
  const answer = new Promise<T>((resolve) => {
    arrive = resolve
  })
  return { answer, arrive: (given: T) => arrive(given) }
}
