import { randomUUID } from "node:crypto"
import { Client } from "pg"

/** A database of its own in the Postgres that the test runner has started. */
export interface Database {
  url: string
  drop: () => Promise<void>
}

export async function createDatabase(): Promise<Database> {
  const name = `backorder_${randomUUID().slice(0, 8)}`
  await query(`create database ${name}`)
  return { url: databaseUrl(name), drop: () => query(`drop database if exists ${name} with (force)`) }
}

/** The address of a database in that Postgres. */
export function databaseUrl(database: string): string {
  const { DB_HOST, DB_PORT, DB_USERNAME = "", DB_PASSWORD = "" } = process.env
  const login = [DB_USERNAME, DB_PASSWORD].map(encodeURIComponent).join(":")
  return `postgres://${login}@${DB_HOST}:${DB_PORT}/${database}`
}

async function query(sql: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl("postgres") })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
