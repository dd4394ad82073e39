import { randomUUID } from "node:crypto"
import { Client } from "pg"

/** A database of its own in the Postgres that the test runner has started. */
export interface Database {
  name: string
  url: string
  drop: () => Promise<void>
}

/** @param template - the database that it is a copy of; left out = an empty one. */
export async function createDatabase(template = "template1"): Promise<Database> {
  const name = `backorder_${randomUUID().slice(0, 8)}`
  await query(`create database ${name} template ${template}`)
  return { name, url: databaseUrl(name), drop: () => query(`drop database if exists ${name} with (force)`) }
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
