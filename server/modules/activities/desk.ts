export { activitiesDeskRouter } from './desk-procedures'
export { registerCells } from './register'
export { phonesFor } from './shown-phone'
