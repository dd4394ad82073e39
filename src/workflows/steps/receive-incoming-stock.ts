import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { adjustInventoryLevelsStep } from "@medusajs/medusa/core-flows"
import type { Receipt, Receiving } from "../../modules/backorder/incoming/receive"
import { backorderService } from "../../modules/backorder/name"
import { makeLevels } from "./keep-items"
import { mirrorPlaces } from "./mirror-incoming-stock"

interface Adjustment {
  inventory_item_id: string
  location_id: string
  /** Less than 0 takes away. */
  adjustment: number
}

/** Core's step as something that can be run while the receipt is held. */
const adjustStockOfReceiptWorkflow = createWorkflow("adjust-stock-of-receipt", (input: WorkflowData<Adjustment[]>) => {
  return new WorkflowResponse(adjustInventoryLevelsStep(input))
})

/** What has come, and the level of core that has it now. */
export type ReceivedStock = Receipt & { level_id: string }

/**
 * Receives incoming stock and adds it to core's, by the difference: an absolute number would lose what others change at the
 * same time. Compensation takes it out again, and says in core's level what is
 * on its way then.
 *
 * @returns an empty list where nothing has come of it, because the request was repeated.
 */
export const receiveIncomingStockStep = createStep(
  "receive-incoming-stock-step",
  async (receiving: Receiving, { container }) => {
    let level_id = ""
    const receipt = await backorderService(container).incoming.receive(receiving, async (receipt) => {
      await makeLevels(container, [receipt])
      level_id = await adjustStock(container, receipt, receipt.quantity)
    })
    const received: ReceivedStock[] = receipt ? [{ ...receipt, level_id }] : []
    return new StepResponse(received, receipt)
  },
  async (receipt: Receipt | null | undefined, { container }) => {
    if (receipt) {
      const lower = async () => {
        await adjustStock(container, receipt, -receipt.quantity)
      }
      await backorderService(container).incoming.takeBack(receipt, lower)
      await mirrorPlaces(container, [receipt])
    }
  }
)

/** @returns the id of the level. */
async function adjustStock(container: MedusaContainer, receipt: Receipt, adjustment: number): Promise<string> {
  const { inventory_item_id, location_id } = receipt
  const { result } = await adjustStockOfReceiptWorkflow(container).run({
    input: [{ inventory_item_id, location_id, adjustment }],
  })
  return result[0].id
}
