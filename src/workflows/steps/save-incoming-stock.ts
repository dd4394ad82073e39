import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { IncomingChanges, SavedIncoming } from "../../modules/backorder/incoming/save"
import { backorderService } from "../../modules/backorder/name"
import { mirrorPlaces } from "./mirror-incoming-stock"

/**
 * Creates, changes and deletes incoming stock, all or nothing; compensation puts back what was there, and says in core's
 * levels what is on its way then.
 */
export const saveIncomingStockStep = createStep(
  "save-incoming-stock",
  async (changes: IncomingChanges, { container }) => {
    const saved = await backorderService(container).incoming.save(changes)
    const { created, updated, deleted } = saved
    return new StepResponse({ created, updated, deleted }, saved)
  },
  async (saved: SavedIncoming | undefined, { container }) => {
    if (saved) {
      await backorderService(container).incoming.putBack(saved)
      await mirrorPlaces(container, [...saved.created, ...saved.updated, ...saved.deleted])
    }
  }
)
