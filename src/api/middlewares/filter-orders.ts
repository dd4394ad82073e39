import { zodValidator } from "@medusajs/framework"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import { orderBackorderFilter, type OrderBackorderFilter } from "../contracts"

/**
 * Lets core's orders list filter by the backorder: `?backorder[status]=back_ordered`.
 *
 * The ids are looked up here because the order module's own counting query breaks on a filter over another module's
 * table (2.21.2: the raw fragment of the filter is used twice). They go in as a condition of their own, so that a filter
 * by id in the same request still applies.
 */
export async function filterOrdersByBackorder(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const given = req.query.backorder
  if (given === undefined) {
    return next()
  }
  if (typeof given !== "object") {
    const message = "Field 'backorder' must name what to filter by, such as backorder[status]=back_ordered"
    return next(new MedusaError(MedusaError.Types.INVALID_DATA, `Invalid request: ${message}`))
  }
  try {
    const filter: OrderBackorderFilter = await zodValidator(orderBackorderFilter, given)
    const service = backorderService(req.scope)
    const backorders = await service.listBackorders(filter, { select: ["order_id"] })
    const among = { id: backorders.map((backorder) => backorder.order_id) }
    req.filterableFields.$and = [...((req.filterableFields.$and as object[] | undefined) ?? []), among]
    next()
  } catch (error) {
    next(error)
  }
}
