export { lessonsRouter } from './procedures'
export { lessonsOfResident } from './queries'
export { insertLesson, lessonExists, type NewLesson } from './repository'
