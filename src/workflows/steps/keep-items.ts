import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import type { IncomingPlace } from "../../modules/backorder/core-tables/incoming-places"
import { backorderService } from "../../modules/backorder/name"

/** Makes core's levels of items at locations that have none, with nothing there; compensation takes them away. */
export const keepItemsStep = createStep(
  "keep-items",
  async (places: IncomingPlace[], { container }) => {
    const made = places.length ? await makeLevels(container, places) : []
    return new StepResponse(made.length, made)
  },
  async (made: string[] | undefined, { container }) => {
    if (made?.length) {
      await container.resolve(Modules.INVENTORY).deleteInventoryLevels(made)
    }
  }
)

/**
 * Makes the levels that are missing, through core. One that somebody else has made meanwhile is as good.
 *
 * @returns the ids of those that it has made.
 */
export async function makeLevels(container: MedusaContainer, places: IncomingPlace[]): Promise<string[]> {
  const { incoming } = backorderService(container)
  const missing = await incoming.placesWithoutLevel(places)
  if (!missing.length) {
    return []
  }
  try {
    const inventory_levels = missing.map(({ inventory_item_id, location_id }) => ({ inventory_item_id, location_id }))
    const { result } = await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels } })
    return result.map(({ id }) => id)
  } catch (error) {
    if ((await incoming.placesWithoutLevel(missing)).length === missing.length) {
      throw error
    }
    return makeLevels(container, missing)
  }
}
