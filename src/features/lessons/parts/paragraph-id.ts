/** The node of a paragraph, by its place in the text, from 0. */
export const paragraphId = (index: number): string => `paragraph-${index}`
