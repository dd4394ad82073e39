import type { IncomingProblem, IncomingStatus, RefusalCode } from "./codes"
import { fault, type Fault } from "./fault"
import { subtract } from "./quantity"

/** More digits would be rounded on the way through JSON. */
export const MAX_INCOMING = 1e12

export const REFERENCE_MAX_LENGTH = 200
export const NOTE_MAX_LENGTH = 2_000

/** What of incoming stock a merchant may change. */
export interface IncomingDetails {
  quantity: number
  expected_on: string
  reference: string | null
  note: string | null
}

/** Incoming stock as it is stored, as far as the rules look at it. */
export interface Incoming extends IncomingDetails {
  id: string
  received_quantity: number
  status: IncomingStatus
}

/** A field left out is kept, `null` clears. What has not come of a canceled one will not come. */
export type IncomingChange = Partial<IncomingDetails> & { status?: "canceled" }

/** Why incoming stock cannot be as it is wanted, and which field says so. */
export type IncomingFault = Fault<RefusalCode> & { field?: string }

/** Why incoming stock cannot become what somebody wants it to be. */
export type ChangeFault = Fault<IncomingProblem> & { field?: string }

/** What is still to come. */
export function openOf({
  quantity,
  received_quantity,
  status,
}: Omit<Incoming, keyof IncomingDetails | "id"> & Pick<Incoming, "quantity">): number {
  return status === "expected" ? subtract(quantity, received_quantity) : 0
}

/** What is wrong with a day that somebody sets, where the shop has the day `today`. */
export function dayFault(expectedOn: string, today: string): ChangeFault | null {
  if (expectedOn >= today) {
    return null
  }
  const message = `expected_on ${expectedOn} has passed; it is ${today} in the shop`
  return { ...fault("date_passed", message, { date: expectedOn }), field: "expected_on" }
}

/**
 * Applies a change. What is received or canceled only has its words changed: nothing of it can come any more. What is
 * lowered to as much as has come is received.
 */
export function changeIncoming(
  before: Incoming,
  change: IncomingChange,
  today: string
): { next: Incoming; fault: ChangeFault | null } {
  const { status, ...details } = withoutUndefined(change)
  const next = { ...before, ...details }
  const isComplete = next.quantity === next.received_quantity
  return {
    next: {
      ...next,
      status: before.status === "expected" ? (isComplete ? "received" : (status ?? "expected")) : before.status,
    },
    fault: changeFault(before, change, today),
  }
}

function changeFault(before: Incoming, change: IncomingChange, today: string): ChangeFault | null {
  const { quantity, expected_on, status } = change
  if (before.status !== "expected" && [quantity, expected_on, status].some((value) => value !== undefined)) {
    return fault("incoming_closed", `it is ${before.status}, so that only reference and note can be changed`)
  }
  if (quantity !== undefined && quantity < before.received_quantity) {
    return {
      ...fault(
        "incoming_below_received",
        `${before.received_quantity} have come already, which is more than ${quantity}`,
        {
          received: before.received_quantity,
          quantity,
        }
      ),
      field: "quantity",
    }
  }
  return expected_on === undefined || expected_on === before.expected_on ? null : dayFault(expected_on, today)
}

/** What is wrong with deleting it. */
export function deletionFault({ received_quantity }: Pick<Incoming, "received_quantity">): IncomingFault | null {
  return received_quantity > 0
    ? fault("incoming_partly_received", `${received_quantity} of it have come: cancel what is still to come instead`, {
        received: received_quantity,
      })
    : null
}

/**
 * How much a receipt takes of what is still to come. @param wanted - left out = all of it, which of something that is
 * received already is nothing: the request was repeated.
 */
export function receiptOf(
  incoming: Pick<Incoming, "quantity" | "received_quantity" | "status">,
  wanted: number | undefined
): { quantity: number; fault: IncomingFault | null } {
  const open = openOf(incoming)
  const quantity = wanted ?? open
  if (incoming.status === "canceled") {
    return { quantity, fault: fault("incoming_closed", "it is canceled, so that nothing of it can come") }
  }
  const message = `${quantity} is more than the ${open} that are still to come`
  const exceeded: IncomingFault = { ...fault("incoming_exceeded", message, { quantity, open }), field: "quantity" }
  return { quantity, fault: quantity > open ? exceeded : null }
}

function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields
}
