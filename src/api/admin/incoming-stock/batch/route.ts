import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { batchIncomingStockWorkflow } from "../../../../workflows/batch-incoming-stock"
import { settleQueues } from "../../../../workflows/incoming/settle-queues"
import type { BatchIncomingStockBody, BatchIncomingStockResponse } from "../../../contracts"
import { readIncomingOf } from "../../../views/incoming-stock"

export const POST = async (
  req: AuthenticatedMedusaRequest<BatchIncomingStockBody>,
  res: MedusaResponse<BatchIncomingStockResponse>
) => {
  const { result } = await batchIncomingStockWorkflow(req.scope).run({ input: req.validatedBody })
  await settleQueues(req.scope, [...result.created, ...result.updated, ...result.deleted])
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
  res.json({
    created: await readIncomingOf(req.scope, idsOf(result.created)),
    updated: await readIncomingOf(req.scope, idsOf(result.updated)),
    deleted: { ids: idsOf(result.deleted), object: "incoming_stock", deleted: true },
  })
}
