import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RawQueryFragment } from "@medusajs/framework/mikro-orm/core"
import { MedusaError } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import { orderBackorderFilter } from "../contracts"
import { readFilter } from "./filter-given"

/** An export keeps its filter for as long as it runs, and this many ids are some 300 kB. */
const MAX_EXPORTED = 10_000

/**
 * Lets core's orders list filter by the backorder: `?backorder[status]=back_ordered`. Core itself makes the condition of
 * it, by the link, so that Postgres joins what it needs and no more.
 *
 * Core's order module lists and counts with one and the same condition (2.21.2, `base-repository-find.js`), and MikroORM
 * forgets the SQL of a condition once a statement has used it: the count would fail. Inside `run`, which is what
 * MikroORM's own `findAndCount` does for that reason, it forgets it only at the end: here, with the request.
 */
export async function filterOrders(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  try {
    const filter = await readFilter(req, "backorder", orderBackorderFilter)
    if (!filter) {
      return next()
    }
    req.filterableFields.backorder = filter
    await RawQueryFragment.run(() => untilAnswered(res, next))
  } catch (error) {
    next(error)
  }
}

function untilAnswered(res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  return new Promise((resolve) => {
    res.once("close", resolve)
    next()
  })
}

/**
 * Filters core's export of orders. The export runs on after the answer, perhaps in another process, where the SQL of a
 * filter would be gone: so the ids are looked up here.
 */
export async function filterExportedOrders(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  try {
    const filter = await readFilter(req, "backorder", orderBackorderFilter)
    if (filter) {
      const service = backorderService(req.scope)
      const backorders = await service.listBackorders(filter, { select: ["order_id"], take: MAX_EXPORTED + 1 })
      req.filterableFields.$and = [{ id: exportable(backorders.map(({ order_id }) => order_id)) }]
    }
    next()
  } catch (error) {
    next(error)
  }
}

function exportable(ids: string[]): string[] {
  if (ids.length <= MAX_EXPORTED) {
    return ids
  }
  const message =
    `More than ${MAX_EXPORTED} orders have such a backorder, and no more can be exported by it. ` +
    "Read them from GET /admin/orders with the same filter, or export all orders."
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
