export { allowStation } from '../stations'
