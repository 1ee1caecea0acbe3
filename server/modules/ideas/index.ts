export { insertIdea, type NewIdea, type NewIdeaStep } from './insert-idea'
export { ideaHandlers } from './notices'
export { ideasRouter } from './procedures'
export { ideasOfResident } from './queries'
