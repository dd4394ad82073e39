import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"

/** Runs a query with named bindings (`:name`) and gives its rows. */
export type Sql = <Row>(query: string, bindings?: Record<string, unknown>) => Promise<Row[]>

/** Runs work in a transaction of its own. */
export type Transact = <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>

/** The ways to Postgres of what needs more than one transaction, or none. */
export interface Database {
  /** Runs work that only reads, or writes with one statement. */
  run: <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>
  transact: Transact
}

/** Queries on the connection of the context: inside its transaction where it has one. */
export function sqlOf(context: Context): Sql {
  const manager = (context.transactionManager ?? context.manager) as SqlEntityManager
  return queriesOn(manager.getTransactionContext() ?? manager.getKnex())
}

/**
 * Runs work in a transaction of its own on the connection of the context. It is knex' transaction, because MikroORM's
 * does work for entities that none of our queries needs, while a checkout waits.
 */
export function transactOn<Result>(context: Context, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const manager = context.manager as SqlEntityManager
  return manager.getKnex().transaction((transaction) => work(queriesOn(transaction)))
}

function queriesOn(connection: Pick<Knex, "raw">): Sql {
  return async <Row>(query: string, bindings: Record<string, unknown> = {}) => {
    const { rows } = await connection.raw(query, bindings as never)
    return rows as Row[]
  }
}

/** The expression that takes the lock with the name that another expression gives. */
export function lockOf(name: string): string {
  return `pg_advisory_xact_lock(hashtextextended(${name}, 0))`
}

/**
 * Takes advisory locks for the rest of the transaction, in one order for everybody so that two cannot wait for each
 * other. They are Postgres' own, so they also hold between several Medusa instances and end with a crashed one.
 */
export async function lock(sql: Sql, names: string[]): Promise<void> {
  for (const name of [...new Set(names)].sort()) {
    await sql(`select ${lockOf(":name")}`, { name })
  }
}

/** Takes an advisory lock for the rest of the transaction if it is free. @returns whether it is ours. */
export async function tryLock(sql: Sql, name: string): Promise<boolean> {
  const [row] = await sql<{ ours: boolean }>(`select pg_try_advisory_xact_lock(hashtextextended(:name, 0)) as ours`, {
    name,
  })
  return row.ours
}
