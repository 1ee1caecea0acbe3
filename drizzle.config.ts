import { defineConfig } from 'drizzle-kit'

/**
 * `npx drizzle-kit generate --name WHAT_CHANGED` compares the tables with the last snapshot and writes the next SQL
 * file.
 */
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./server/kernel/tables.ts', './server/modules/**/*tables.ts'],
  out: './server/migrations',
})
