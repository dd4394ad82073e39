import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { IncomingLevel, IncomingPlace } from "../../modules/backorder/core-tables/incoming-places"
import { backorderService } from "../../modules/backorder/name"

/** How often it is looked whether others have written meanwhile. The scheduled job repairs what is left then. */
const ATTEMPTS = 10

const LEVELS_AT_ONCE = 1_000

/**
 * Says in core's levels what is on its way to some places. It has no compensation of its own: whatever puts the rows back
 * calls `mirrorPlaces` afterwards.
 */
export const mirrorIncomingStockStep = createStep(
  "mirror-incoming-stock-step",
  async (places: IncomingPlace[], { container }) => {
    await mirrorPlaces(container, places)
    return new StepResponse(places.length)
  }
)

/** Does it for all places where incoming stock ever was. @returns how many levels were wrong. */
export const mirrorAllIncomingStockStep = createStep(
  "mirror-all-incoming-stock-step",
  async (_input: Record<string, never>, { container }) => new StepResponse(await mirrorIncoming(container))
)

async function mirrorIncoming(container: MedusaContainer): Promise<number> {
  const { incoming } = backorderService(container)
  let repaired = 0
  for (let after: string | undefined = ""; after !== undefined;) {
    const levels: IncomingLevel[] = await incoming.levelsToMirror({ after, limit: LEVELS_AT_ONCE })
    await mirrorPlaces(container, levels)
    repaired += levels.length
    after = levels.at(-1)?.id
  }
  return repaired
}

/**
 * Writes until core says what is true. Whoever writes looks once more afterwards: of two who write at once, the one that
 * comes last may have read first, and then finds and mends it. A lock would do as well, but whoever has it needs a second
 * connection for core, and those who wait for it hold one each: of ten there are none left.
 */
export async function mirrorPlaces(container: MedusaContainer, places: IncomingPlace[]): Promise<void> {
  const { incoming } = backorderService(container)
  for (let attempt = 1; attempt <= ATTEMPTS && places.length; attempt++) {
    const levels = await incoming.levelsToMirror({ places })
    if (!levels.length) {
      return
    }
    try {
      await writeLevels(container, levels)
    } catch (error) {
      // A level that was deleted in between is not found any more, and the others are written then.
      if (attempt === ATTEMPTS) {
        throw error
      }
    }
  }
}

async function writeLevels(container: MedusaContainer, levels: IncomingLevel[]): Promise<void> {
  for (let from = 0; from < levels.length; from += LEVELS_AT_ONCE) {
    const some = levels.slice(from, from + LEVELS_AT_ONCE)
    await container.resolve(Modules.INVENTORY).updateInventoryLevels(
      some.map(({ inventory_item_id, location_id, incoming_quantity }) => ({
        inventory_item_id,
        location_id,
        incoming_quantity,
      }))
    )
  }
}
