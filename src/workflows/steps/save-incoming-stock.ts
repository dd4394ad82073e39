import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { IncomingChanges, SavedIncoming } from "../../modules/backorder/incoming/save"
import { backorderService } from "../../modules/backorder/name"
import { mirrorPlaces } from "./mirror-incoming-stock"

/** Creates, changes and deletes incoming stock, all or nothing; compensation puts back what was there. */
export const saveIncomingStockStep = createStep(
  "save-incoming-stock",
  async (changes: IncomingChanges, { container }) => {
    const saved = await backorderService(container).incoming.save(changes)
    const { created, updated, deleted } = saved
    return new StepResponse({ created, updated, deleted }, saved)
  },
  async (saved, { container }) => putBackIncoming(saved, container)
)

/** Undoes what was saved, and says in core's levels what is on its way then. @param saved - `undefined` = nothing was. */
export async function putBackIncoming(saved: SavedIncoming | undefined, container: MedusaContainer): Promise<void> {
  if (saved) {
    await backorderService(container).incoming.putBack(saved)
    await mirrorPlaces(container, [...saved.created, ...saved.updated, ...saved.deleted])
  }
}
