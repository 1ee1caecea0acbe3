/**
 * Whether activities have a wall: `WALL=off` closes it. What people write to each other in public can need a category
 * of its own on the platform, and a host without it must be able to do without.
 */
export const hasWall = (environment: NodeJS.ProcessEnv): boolean => environment['WALL'] !== 'off'
