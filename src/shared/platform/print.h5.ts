/** Opens the browser's print dialogue; null where nothing is printed. */
export const printPage: (() => void) | null = () => window.print()
