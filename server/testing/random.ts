export { seededRandom } from '../seeds/random'
