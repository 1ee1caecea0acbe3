import type { TemplateIds } from './ask-for-messages'

declare const YILI_MESSAGE_TEMPLATES: TemplateIds

/** The templates this build was made with. */
export const messageTemplates = YILI_MESSAGE_TEMPLATES
