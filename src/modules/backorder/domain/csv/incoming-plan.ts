import type { ImportProblemCode } from "../codes"
import { fault, type Fault } from "../fault"
import { changeIncoming, dayFault, type Incoming, type IncomingChange, type IncomingDetails } from "../incoming"
import { subtract } from "../quantity"
import type { IncomingField } from "./incoming-columns"
import type { IncomingRow } from "./incoming-row"

/** A field of a delivery that a row changes. */
export interface IncomingDifference {
  field: "quantity" | "expected_on" | "status" | "reference" | "note"
  before: string | number | null
  after: string | number | null
}

/** What a row does. */
export type PlannedIncoming =
  | { action: "create"; details: IncomingDetails; changes: IncomingDifference[] }
  | { action: "update"; change: IncomingChange; changes: IncomingDifference[] }
  | { action: "nothing" }
  | { action: "refuse"; faults: FieldFault[] }

/** What is wrong, and the column that says so; `null` = the row as a whole. */
export interface FieldFault {
  field: IncomingField | null
  fault: Fault<ImportProblemCode>
}

type Says = IncomingRow["says"]

/**
 * Whether a row says how much has come and that no more will, as rows of an export do: they make no delivery anew. A row
 * that only cancels means one that there is, and is told when there is none.
 */
export function isSettled({ quantity, received_quantity, status }: Says): boolean {
  return received_quantity !== undefined && (status === "canceled" || received_quantity >= (quantity ?? Infinity))
}

/** What a row that is about nothing there is yet makes: a delivery of what has not come of it. */
export function planNew(says: Says, today: string): PlannedIncoming {
  const { quantity, expected_on, status, reference, note, received_quantity = 0 } = says
  if (isSettled(says)) {
    return { action: "nothing" }
  }
  const passed = expected_on === undefined ? null : dayFault(expected_on, today)
  const faults: FieldFault[] = [
    ...(quantity === undefined ? [missing("quantity", "quantity_missing", "how many units come")] : []),
    ...(expected_on === undefined ? [missing("expected_on", "day_missing", "the day on which they come")] : []),
    ...(passed ? [{ field: "expected_on" as const, fault: passed }] : []),
    ...(status === undefined || status === "expected" ? [] : [notSet(status)]),
  ]
  if (faults.length || quantity === undefined || expected_on === undefined) {
    return { action: "refuse", faults }
  }
  const open = subtract(quantity, received_quantity)
  const details = { quantity: open, expected_on, reference: reference ?? null, note: note ?? null }
  return { action: "create", details, changes: differences(null, details) }
}

/**
 * What a row says of the delivery that it finds by its reference. Where it says how much has come, and as much is still to
 * come as of the delivery, its quantity changes nothing: the delivery was made of the rest, and the same file comes once more.
 */
export function readByReference(before: Incoming, says: Says): Says {
  const { quantity, received_quantity, ...others } = says
  if (quantity === undefined || received_quantity === undefined) {
    return says
  }
  const isSame = subtract(quantity, received_quantity) === subtract(before.quantity, before.received_quantity)
  return isSame ? others : says
}

/** What a row makes of a delivery. */
export function planChange(before: Incoming, says: Says, today: string): PlannedIncoming {
  const changes = differences(before, says)
  if (!changes.length) {
    return { action: "nothing" }
  }
  if (says.status !== undefined && says.status !== before.status && says.status !== "canceled") {
    return { action: "refuse", faults: [notSet(says.status)] }
  }
  const change: IncomingChange = Object.fromEntries(changes.map(({ field, after }) => [field, after]))
  const { fault: wrong } = changeIncoming(before, change, today)
  if (wrong) {
    return { action: "refuse", faults: [{ field: (wrong.field as IncomingField | undefined) ?? null, fault: wrong }] }
  }
  return { action: "update", change, changes }
}

const COMPARED = ["quantity", "expected_on", "status", "reference", "note"] as const

function differences(before: Incoming | null, says: Says): IncomingDifference[] {
  return COMPARED.flatMap((field) => {
    const [was, after] = [before?.[field] ?? null, says[field]]
    return after === undefined || after === was ? [] : [{ field, before: was, after }]
  })
}

function missing(field: IncomingField, code: ImportProblemCode, what: string): FieldFault {
  return { field, fault: fault(code, `The row is a new delivery: enter ${what}`) }
}

function notSet(status: string): FieldFault {
  const message = `A file does not make it "${status}": receive or cancel it in Inventory > Incoming stock, and leave the cell empty`
  return { field: "status", fault: fault("status_not_set", message, { status }) }
}
