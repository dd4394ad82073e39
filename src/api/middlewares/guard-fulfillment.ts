import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"

interface FulfillmentBody {
  items: { id: string; quantity: number }[]
  location_id?: string | null
}

/**
 * Refuses to fulfil units that no stock covers, before core or a carrier has heard of them. What is allowed keeps its
 * inventory items to itself until core has answered, so that two requests cannot ship the same units.
 */
export async function guardFulfillment(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const service = backorderService(req.scope)
  if (!service.options.block_unstocked_fulfillment) {
    return next()
  }
  const { items, location_id } = req.validatedBody as FulfillmentBody
  try {
    const holder = await service.holdFulfillment({
      order_id: req.params.id,
      location_id: location_id ?? null,
      items,
    })
    if (holder) {
      dropWithAnswer(req, res, () => service.dropFulfillment(holder))
    }
  } catch (error) {
    return next(error)
  }
  next()
}

/** Core answers with `res.json`, its error handler too, and both whether or not somebody is still there to read it. */
function dropWithAnswer(req: MedusaRequest, res: MedusaResponse, drop: () => Promise<void>): void {
  const send = res.json.bind(res)
  res.json = (body: unknown) => {
    drop()
      .catch((error) => {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        logger.error(`medusa-plugin-backorder could not drop the hold of ${req.method} ${req.path}`, error)
      })
      .finally(() => send(body))
    return res
  }
}
