import { createServer } from 'node:http'
import { Pool } from 'pg'

/** A statement as a file hands it over; `$n` values are fixed. */
interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * The yardstick: node:http and a pg pool, nothing else. POST /<name> runs the named list of statements one after the
 * other and answers their rows as JSON. Statements come as JSON in BENCH_STATEMENTS.
 */
const statements = JSON.parse(process.env['BENCH_STATEMENTS'] ?? '{}') as Record<string, Statement[]>
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: Number(process.env['POOL_SIZE']) })

async function answer(name: string): Promise<unknown[][]> {
  const results: unknown[][] = []
  for (const { text, values } of statements[name] ?? []) {
    results.push((await pool.query({ text, values: [...values] })).rows as unknown[])
  }
  return results
}

const server = createServer((request, response) => {
  request.resume()
  answer((request.url ?? '/').slice(1)).then(
    (rows) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
})
