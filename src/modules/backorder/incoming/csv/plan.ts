import { MedusaError } from "@medusajs/framework/utils"
import { isSettled, planChange, planNew, readByReference, type FieldFault } from "../../domain/csv/incoming-plan"
import type { Problem } from "../../domain/csv/headers"
import type { IncomingRow } from "../../domain/csv/incoming-row"
import { refusedFile } from "../../domain/csv/refused-file"
import { fault } from "../../domain/fault"
import { refusal } from "../../refusal"
import type { Sql } from "../../sql"
import { lockIncoming, type StoredIncoming } from "../rows"
import type { IncomingChanges } from "../save"
import { deliveryKey, findDeliveries, type FoundDelivery } from "./deliveries"
import type { ReadFile } from "./read"
import { summarize, type IncomingImportSummary, type Judged } from "./summary"

/** What a file would do, for people and for `saveIncoming`. */
export interface IncomingPlan {
  summary: IncomingImportSummary
  changes: Required<Pick<IncomingChanges, "create" | "update">>
}

/**
 * Compares a file with what is there, and keeps others from changing that until the transaction ends.
 *
 * @param today - the day of the shop.
 */
export async function planImport(sql: Sql, file: ReadFile, today: string): Promise<IncomingPlan> {
  const targets = await findDeliveries(sql, file.rows)
  const ids = targets.flatMap((target) => ("id" in target && target.id !== null ? [target.id] : []))
  const stored = await lockIncoming(sql, ids)
  const rowOf = new Map<string, number>()
  const judged = file.rows.map((row, index): Judged => {
    const target = targets[index]
    const problems = problemsOf(file, row, rowOf, target)
    return problems.length || "wrong" in target
      ? { row, problems, action: "refuse" }
      : judge(file, row, target, stored.get(target.id ?? ""), today)
  })
  const changes = {
    create: judged.flatMap((one) => (one.action === "create" ? [one.create] : [])),
    update: judged.flatMap((one) => (one.action === "update" ? [one.update] : [])),
  }
  return { summary: await summarize(sql, file, judged), changes }
}

/** @throws MedusaError NOT_ALLOWED when something in a file is wrong. */
export function refuseErrors({ errors, errors_count: count }: IncomingImportSummary): void {
  if (count) {
    const [{ row, column, message: first }] = errors
    const where = column === null ? `row ${row}` : `row ${row}, "${column}"`
    const message = `${refusedFile(count)}. The first: ${where}: ${first}`
    throw refusal(MedusaError.Types.NOT_ALLOWED, message, { code: "file_has_errors", values: { count } })
  }
}

function judge(
  file: ReadFile,
  row: IncomingRow,
  { id, place }: Exclude<FoundDelivery, { wrong: unknown }>,
  before: StoredIncoming | undefined,
  today: string
): Judged {
  const { names, says } = row
  const known = before && names.id === null ? readByReference(before, says) : says
  const planned = before ? planChange(before, known, today) : planNew(says, today)
  switch (planned.action) {
    case "create":
      return { row, problems: [], place, ...planned, create: { ...place, ...planned.details } }
    case "update":
      return { row, problems: [], place, ...planned, update: { id: id as string, ...planned.change } }
    case "refuse":
      return { row, action: "refuse", problems: planned.faults.map((wrong) => problemOf(file, row, wrong)) }
    case "nothing":
      return { row, action: "nothing", problems: [] }
  }
}

/** What is wrong with a row whatever it wants, and with its names. @param rowOf - the rows before, by what they are about. */
function problemsOf(file: ReadFile, row: IncomingRow, rowOf: Map<string, number>, target: FoundDelivery): Problem[] {
  if ("wrong" in target) {
    return [...row.problems, problemOf(file, row, target.wrong)]
  }
  const { reference } = row.says
  const made = reference && !isSettled(row.says) ? deliveryKey(target.place, reference) : null
  const key = target.id ?? made
  const other = key === null ? undefined : rowOf.get(key)
  if (key !== null && other === undefined) {
    rowOf.set(key, row.row)
  }
  const message = `Row ${other} is about the same delivery: keep one of the two`
  const twice = other === undefined ? [] : [{ field: null, fault: fault("incoming_twice", message, { row: other }) }]
  return [...row.problems, ...twice.map((wrong) => problemOf(file, row, wrong))]
}

function problemOf({ header }: ReadFile, { row }: IncomingRow, { field, fault: wrong }: FieldFault): Problem {
  const column = header.columns.find((known) => known.field === field)?.header ?? null
  return { row, column, code: wrong.code, message: wrong.message, values: wrong.values }
}
