import { readdirSync } from "node:fs"
import { join } from "node:path"
import { dynamicImport } from "@medusajs/framework/utils"
import type { Migration } from "@medusajs/framework/mikro-orm/migrations"
import type { World } from "./in-a-shop"

const FOLDER = join(__dirname, "../../src/modules/backorder/migrations")

/** Takes the plugin's tables away, as `medusa db:rollback backorder` does when it is called once for each migration. */
export async function migrateDown({ witness }: World): Promise<void> {
  for (const migration of (await migrations()).reverse()) {
    await migration.down()
    await run(witness, migration)
  }
}

/** Makes the plugin's tables, as `medusa db:migrate` does. */
export async function migrateUp({ witness }: World): Promise<void> {
  for (const migration of await migrations()) {
    await migration.up()
    await run(witness, migration)
  }
}

/** The plugin's tables with all that Postgres knows of them: columns, indexes and constraints. */
export async function tables({ witness }: World): Promise<unknown[]> {
  const columns = await witness.read(
    `select table_name, column_name, data_type, column_default, is_nullable from information_schema.columns
      where table_schema = 'public' and table_name ~ '^backorder(_|$)' order by 1, 2`
  )
  const indexes = await witness.read(
    `select indexdef from pg_indexes where schemaname = 'public' and tablename ~ '^backorder(_|$)' order by 1`
  )
  const constraints = await witness.read(
    `select cast(conrelid as regclass)::text as table_name, pg_get_constraintdef(oid) as definition from pg_constraint
      where cast(conrelid as regclass)::text ~ '^backorder(_|$)' order by 1, 2`
  )
  return [...columns, ...indexes, ...constraints]
}

/** The oldest first. */
async function migrations(): Promise<Migration[]> {
  const files = readdirSync(FOLDER).filter((name) => /^Migration\d+\.ts$/.test(name))
  return Promise.all(
    files.sort().map(async (name) => {
      const [Class] = Object.values((await dynamicImport(join(FOLDER, name))) as Record<string, new () => Migration>)
      return new Class()
    })
  )
}

async function run(witness: World["witness"], migration: Migration): Promise<void> {
  for (const statement of migration.getQueries()) {
    await witness.damage(String(statement), [])
  }
}
