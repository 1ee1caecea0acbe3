import * as v from 'valibot'

const SHAPE = /^\+?[\d\s()（）-]+$/

const isRingable = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length
  return digits >= 7 && digits <= 15
}

/** A telephone number as people write it: 7 to 15 digits, with blanks, brackets or hyphens where they like. */
export const Phone = v.pipe(v.string(), v.trim(), v.maxLength(24), v.regex(SHAPE), v.check(isRingable))
