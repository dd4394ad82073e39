import { readCandidates } from "./core-tables/comparison"
import type { TouchedScope } from "./core-tables/touched"
import { differences } from "./domain/differences"
import type { MovedLine } from "./domain/displaced"
import { setPriority } from "./priority"
import { candidatesOf } from "./reconcile/candidates"
import type { Sql } from "./sql"

/**
 * What would wait of lines if a backorder had another priority, beside what waits of them now: all are judged as a reconcile
 * would judge them, with the priority and without, and then it is taken back.
 *
 * @param sql - of a transaction.
 * @param scope - the items that its order waits for.
 * @param today - `YYYY-MM-DD`, in the time zone of the shop.
 */
export async function readMoves(
  sql: Sql,
  { id, priority, scope, today }: { id: string; priority: number; scope: TouchedScope; today: string }
): Promise<MovedLine[]> {
  const before = await readOutstanding(sql, scope, today)
  await sql("savepoint as_it_is")
  await setPriority(sql, id, priority)
  const after = await readOutstanding(sql, scope, today)
  await sql("rollback to savepoint as_it_is")
  const differing = new Map([...before, ...after])
  return [...differing].map(([line, { order_id, was }]) => ({
    order_id,
    was: before.get(line)?.units ?? was,
    is: after.get(line)?.units ?? was,
  }))
}

/** What waits of a line: in truth, and as its row says. */
interface Outstanding {
  order_id: string
  units: number
  was: number
}

/** What waits by line, of those lines whose row is wrong. */
async function readOutstanding(sql: Sql, scope: TouchedScope, today: string): Promise<Map<string, Outstanding>> {
  const outstanding = new Map<string, Outstanding>()
  for await (const rows of readCandidates(sql, scope, today)) {
    const { candidates } = candidatesOf(rows, today)
    const found = differences(
      candidates.map(({ truth }) => truth),
      candidates.flatMap(({ row }) => row ?? []),
      today
    )
    for (const { line_item_id, order_id, is: units, was } of found) {
      outstanding.set(line_item_id, { order_id, units, was })
    }
  }
  return outstanding
}
