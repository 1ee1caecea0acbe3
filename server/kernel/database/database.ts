import type { Sql } from './sql'

/** Anything statements can be sent to: the database itself or an open transaction. */
export interface Queryable {
  query<Row>(statement: Sql): Promise<Row[]>
}

/** An open transaction. Everything in it is written together or not at all. */
export type Transaction = Queryable & { readonly inTransaction: true }

export interface Database extends Queryable {
  readonly engine: 'pglite' | 'postgres'
  /** Runs `work` in one transaction (READ COMMITTED); an error rolls everything back and is thrown on. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Several statements without parameters, as a migration file has them. */
  script(text: string): Promise<void>
  close(): Promise<void>
}
