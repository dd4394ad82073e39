import { InventoryLevelWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Receiving } from "../modules/backorder/incoming/receive"
import { IncomingStockEvents } from "./events"
import { mirrorIncomingStockStep } from "./steps/mirror-incoming-stock"
import { receiveIncomingStockStep } from "./steps/receive-incoming-stock"

/** What has come in. With an `idempotency_key`, the same request again receives nothing more. */
export type ReceiveIncomingStockInput = Receiving

/**
 * Receives incoming stock, all of it or a part: core's stock is raised by it, and all follows that follows a restock.
 *
 * Called by `POST /admin/incoming-stock/:id/receive`. Compensation takes it out of core's stock again, and it is still to
 * come then.
 *
 * @returns what was received; an empty list where the request was repeated.
 */
export const receiveIncomingStockWorkflow = createWorkflow(
  "receive-incoming-stock",
  (input: WorkflowData<ReceiveIncomingStockInput>) => {
    const received = receiveIncomingStockStep(input)
    mirrorIncomingStockStep(received)
    const levels = transform(received, (received) => received.map(({ level_id }) => ({ id: level_id })))
    emitEventStep({ eventName: InventoryLevelWorkflowEvents.UPDATED, data: levels })
    const events = transform(received, (received) =>
      received.map(({ id, inventory_item_id, location_id, quantity }) => ({
        id,
        inventory_item_id,
        location_id,
        quantity,
      }))
    )
    emitEventStep({ eventName: IncomingStockEvents.RECEIVED, data: events }).config({ name: "emit-received" })
    return new WorkflowResponse(received)
  }
)
