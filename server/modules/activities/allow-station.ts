export { allowStation, keepsStation } from '../stations'
