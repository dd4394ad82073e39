import type { Sql } from "../../src/modules/backorder/sql"

interface PlanNode {
  "Actual Rows": number
  "Actual Loops": number
  "Rows Removed by Filter"?: number
  "Rows Removed by Join Filter"?: number
  Plans?: PlanNode[]
}

/**
 * Explains what a statement does before it does it, and counts the rows that Postgres goes through: what it takes on any
 * machine.
 *
 * @param pattern - the statements to count in, and in their first group what `explain` understands of each.
 */
export function countingRows(sql: Sql, pattern: RegExp): { sql: Sql; rows: () => number } {
  let rows = 0
  const counting: Sql = async (query, bindings) => {
    const [, explained] = pattern.exec(query) ?? []
    if (explained) {
      const [plan] = await sql<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(
        `explain (analyze, timing off, format json) ${explained}`,
        bindings
      )
      rows += rowsOf(plan["QUERY PLAN"][0].Plan)
    }
    return sql(query, bindings)
  }
  return { sql: counting, rows: () => rows }
}

function rowsOf(node: PlanNode): number {
  const own = node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Join Filter"] ?? 0)
  return (node.Plans ?? []).reduce((rows, child) => rows + rowsOf(child), own * node["Actual Loops"])
}
