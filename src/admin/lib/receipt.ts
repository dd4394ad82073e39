import type { IncomingStock } from "../../api/contracts"
import { subtract } from "../../modules/backorder/domain/quantity"
import type { IncomingProblem } from "./incoming-draft"
import { quantityOf, quantityProblem } from "./quantity-text"

/** @returns what of it is still to come. */
export function openQuantity({ status, quantity, received_quantity }: IncomingStock): number {
  return status === "expected" ? subtract(quantity, received_quantity) : 0
}

/** @returns why so much cannot be received. */
export function receiptProblem(text: string, open: number): IncomingProblem | undefined {
  const problem = quantityProblem(text)
  if (problem) {
    return { code: problem }
  }
  return quantityOf(text) > open ? { code: "above_open", limit: open } : undefined
}

/** @returns a word that no other request has. Not `randomUUID`, which browsers have only where there is TLS. */
export function onceOnly(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}
