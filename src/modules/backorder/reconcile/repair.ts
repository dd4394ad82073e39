import type { Difference } from "../domain/differences"
import { groupBy } from "../domain/group-by"
import type { Sql } from "../sql"
import { unjudged, type UnjudgedLine } from "./candidates"
import { planWrites } from "./plan-writes"
import { readKnown, writeRows } from "./rows"
import { tellOpening } from "./tell-opening"

/** Postgres' classes of errors that are about what is written: data exceptions, and violated constraints. */
const ABOUT_DATA = /^2[23]/

/** Knex puts the statement with all that is bound in it in front of what Postgres said; that is for nobody outside. */
const BEFORE_POSTGRES = " - "

/**
 * Writes the rows that make differences disappear, in the transaction of the caller: all at once, and where Postgres does
 * not take one of them order by order, so that an odd one does not stop the others.
 *
 * @param locales - the language of each line's order, by line item id.
 * @param timeZone - of the shop, in which a date passes.
 * @returns the lines whose order could not be written; they are as they were.
 * @throws whatever is not about the data, such as a lost connection.
 */
export async function repair(
  sql: Sql,
  found: Difference[],
  locales: Map<string, string | null>,
  timeZone: string
): Promise<UnjudgedLine[]> {
  if (!found.length || (await refusalOf(sql, () => write(sql, found, locales, timeZone))) === null) {
    return []
  }
  const refused: UnjudgedLine[] = []
  for (const ofOrder of groupBy(found, ({ order_id }) => order_id).values()) {
    const detail = await refusalOf(sql, () => write(sql, ofOrder, locales, timeZone))
    if (detail !== null) {
      refused.push(...ofOrder.map(({ truth }) => ({ ...unjudged(truth), reason: "row_refused" as const, detail })))
    }
  }
  return refused
}

async function write(
  sql: Sql,
  found: Difference[],
  locales: Map<string, string | null>,
  timeZone: string
): Promise<void> {
  const opening = found
    .filter((difference) => difference.line_id === null)
    .map(({ truth, is }) => ({ ...truth, locale: locales.get(truth.line_item_id) ?? null, is }))
  const told = await tellOpening(sql, opening, timeZone)
  const known = await readKnown(
    sql,
    [...new Set(found.map((difference) => difference.order_id))],
    found.map((difference) => difference.line_item_id)
  )
  await writeRows(sql, planWrites(found, known, told, new Date()))
}

/** @returns what Postgres said against the data, and then nothing is written; `null` when it took them. */
async function refusalOf(sql: Sql, work: () => Promise<void>): Promise<string | null> {
  await sql("savepoint backorder_repair")
  try {
    await work()
    await sql("release savepoint backorder_repair")
    return null
  } catch (error) {
    if (!(error instanceof Error) || !ABOUT_DATA.test(String((error as { code?: unknown }).code))) {
      throw error
    }
    await sql("rollback to savepoint backorder_repair")
    return error.message.split(BEFORE_POSTGRES).at(-1) ?? ""
  }
}
