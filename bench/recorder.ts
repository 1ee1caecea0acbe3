import type { Queryable, Sql } from '../server/kernel/database'

/** A database that passes everything on and keeps the statements, so that a yardstick can run the very same ones. */
export function recorder(database: Queryable): Queryable & { readonly statements: Sql[] } {
  const statements: Sql[] = []
  return {
    statements,
    query: (statement) => {
      statements.push(statement)
      return database.query(statement)
    },
  }
}
