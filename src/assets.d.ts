/** Pictures are imported as the address they are built to. */
declare module '*.png' {
  const address: string
  export default address
}
