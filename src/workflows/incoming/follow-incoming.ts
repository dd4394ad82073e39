import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { SavedIncoming } from "../../modules/backorder/incoming/save"
import { IncomingStockEvents } from "../events"
import { keepItemsStep } from "../steps/keep-items"
import { mirrorIncomingStockStep } from "../steps/mirror-incoming-stock"

/**
 * The steps that follow wherever incoming stock was saved: an item that core does not keep at a location gets a level there,
 * each level says what is on its way, and events say what was done.
 */
export function followIncoming(saved: WorkflowData<Omit<SavedIncoming, "before">>): void {
  const { created, updated, deleted } = saved
  keepItemsStep(created)
  const places = transform(saved, ({ created, updated, deleted }) => [...created, ...updated, ...deleted])
  mirrorIncomingStockStep(places)
  emitEventStep({ eventName: IncomingStockEvents.CREATED, data: created }).config({ name: "emit-created" })
  emitEventStep({ eventName: IncomingStockEvents.UPDATED, data: updated }).config({ name: "emit-updated" })
  emitEventStep({ eventName: IncomingStockEvents.DELETED, data: deleted }).config({ name: "emit-deleted" })
}
