import { createServer } from 'node:http'
import { Pool } from 'pg'

/** A statement as a file hands it over; `$n` values are fixed. */
interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * The yardstick: node:http and a pg pool, nothing else. POST /plain/<name> runs the named list of statements one after
 * the other and answers their rows as JSON; /prepared/<name> has the driver prepare them once on each connection.
 * Statements come as JSON in BENCH_STATEMENTS.
 */
const statements = JSON.parse(process.env['BENCH_STATEMENTS'] ?? '{}') as Record<string, Statement[]>
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: Number(process.env['POOL_SIZE']) })

async function answer(way: string, name: string): Promise<unknown[][]> {
  const results: unknown[][] = []
  for (const [index, { text, values }] of (statements[name] ?? []).entries()) {
    const prepared = way === 'prepared' && { name: `${name}${index}` }
    results.push((await pool.query({ ...prepared, text, values: [...values] })).rows as unknown[])
  }
  return results
}

const server = createServer((request, response) => {
  request.resume()
  const [, way = '', name = ''] = (request.url ?? '/').split('/')
  answer(way, name).then(
    (rows) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
})
