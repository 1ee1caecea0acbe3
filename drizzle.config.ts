import { defineConfig } from 'drizzle-kit'

/** `npm run yili -- migration NAME` compares the tables with the last snapshot and writes the next SQL file. */
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./server/kernel/tables.ts', './server/modules/*/tables.ts'],
  out: './server/migrations',
})
