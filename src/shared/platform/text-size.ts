/** WeChat's 关怀模式 draws text 1.4 times the standard size; what is nearer to that than to standard is large. */
const LARGE_TEXT_FACTOR = 1.2

/** Whether text of this size was asked to be large, both in the platform's px. */
export const isLargeText = (size: number, standardSize: number): boolean => size >= standardSize * LARGE_TEXT_FACTOR
