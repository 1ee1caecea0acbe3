import type { MediaTiming } from './timing'

/** Measured while the media were made. Written by scripts/media/make.ts; edit the texts and run it instead. */
export const timings: Readonly<Record<string, MediaTiming>> = {
  'letter-home': {
    durationSeconds: 83,
    starts: [2, 6, 10, 15, 21, 27, 30, 34, 40, 46, 51, 56, 61, 65, 70, 73, 78],
    textDigest: 'd9cca731bd9f4302',
    mediaDigest: 'e7b7b78d758572b9',
  },
  'red-boat': {
    durationSeconds: 57,
    starts: [2, 7, 11, 19, 25, 30, 37, 43, 47, 52],
    textDigest: '61d4977f184f20ec',
    mediaDigest: '2350d650bdc3d82d',
  },
  'stairwell-council': {
    durationSeconds: 79,
    starts: [2, 5, 9, 15, 18, 27, 31, 34, 39, 42, 48, 51, 57, 64, 69, 74],
    textDigest: '7faa111da8c35193',
    mediaDigest: 'de8c2acc6097e205',
  },
  'unknown-call': {
    durationSeconds: 84,
    starts: [2, 5, 11, 15, 19, 24, 28, 33, 37, 41, 46, 52, 58, 60, 65, 72, 78],
    textDigest: '040022d52fe5c988',
    mediaDigest: '0d852e22066c0182',
  },
  'waste-sorting': {
    durationSeconds: 54,
    starts: [2, 5, 9, 13, 20, 25, 33, 41, 48],
    textDigest: '1f9b19674efcb78f',
    mediaDigest: '92f4838bdf4f8ed0',
  },
  'book-a-doctor': {
    durationSeconds: 88,
    starts: [2, 5, 10, 15, 22, 26, 32, 36, 39, 46, 51, 55, 62, 67, 73, 79],
    textDigest: 'b424ed8e9e6d8ece',
    mediaDigest: 'd1a5077fb3673e5c',
  },
  'aed': {
    durationSeconds: 59,
    starts: [2, 9, 17, 25, 32, 37, 43, 48, 53],
    textDigest: '31f16286aca82ae4',
    mediaDigest: '8246ae42fbf1141b',
  },
  'last-bus': {
    durationSeconds: 87,
    starts: [2, 4, 7, 13, 20, 26, 31, 35, 41, 46, 53, 58, 63, 70, 78, 82],
    textDigest: '2febc3bf22e99f79',
    mediaDigest: 'c3ec05bd962e9f94',
  },
}
