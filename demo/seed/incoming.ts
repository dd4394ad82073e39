import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createIncomingStockWorkflow } from "../../src/workflows/create-incoming-stock"
import { receiveIncomingStockWorkflow } from "../../src/workflows/receive-incoming-stock"
import { fromToday } from "./dates"
import type { Logistics } from "./locations"
import type { Stocked } from "./products"

/** A delivery that is on its way to Hamburg. */
interface PlannedDelivery {
  sku: string
  units: number
  /** How many of them have come. */
  received?: number
  /** In how many days it is expected; before today it is late. */
  in_days: number
  reference: string
  note?: string
}

/** One that orders wait for, one that is late, and one of which a part has come. */
const ON_THEIR_WAY: PlannedDelivery[] = [
  { sku: "EMBER", units: 3, in_days: 9, reference: "PO-1042" },
  {
    sku: "LUMEN",
    units: 6,
    in_days: -3,
    reference: "PO-1038",
    note: "Held up at the glassworks; they will call back.",
  },
  { sku: "SKILLET-30", units: 12, received: 4, in_days: 16, reference: "PO-1040" },
]

/** Enters what is on its way. */
export async function expectDeliveries(
  container: MedusaContainer,
  stocked: Stocked,
  logistics: Logistics
): Promise<void> {
  const { result } = await createIncomingStockWorkflow(container).run({
    input: {
      incoming_stock: ON_THEIR_WAY.map(({ sku, units, in_days, reference, note }) => ({
        inventory_item_id: stocked.inventoryItemIds[sku],
        location_id: logistics.locationIds["Hamburg warehouse"],
        quantity: units,
        expected_on: fromToday(Math.max(0, in_days)),
        reference,
        note: note ?? null,
      })),
    },
  })
  for (const [index, { id }] of result.entries()) {
    const { received, in_days } = ON_THEIR_WAY[index]
    if (received) {
      await receiveIncomingStockWorkflow(container).run({ input: { id, quantity: received } })
    }
    if (in_days < 0) {
      await moveTo(container, id, fromToday(in_days))
    }
  }
}

/** Nobody can expect something in the past: it was expected some days ago, hence SQL. */
async function moveTo(container: MedusaContainer, id: string, day: string): Promise<void> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await pg("backorder_incoming").where({ id }).update({ expected_on: day })
}
