import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminColumn } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { ORDER_COLUMNS } from "../../modules/backorder/domain/orders-list"
import { STATUS_FILTER } from "../../modules/backorder/orders-list"
import { offerOrdersViewWorkflow } from "../../workflows/offer-orders-view"
import { OFFERED } from "../../workflows/steps/offer-orders-view"
import { enrichResponse } from "./enrich"
import { mayRead } from "./rights"

/**
 * The filter of the list. The dashboard takes only filters of a few fields for its orders (2.21.2,
 * `order-table-adapter.tsx`) and looks at `field` for that, but filters by `filter_key`.
 */
const FILTER: AdminColumn = {
  id: "backorder_status_filter",
  name: "Backorder",
  description: "Whether the order waits for stock",
  field: "status",
  sortable: false,
  hideable: true,
  default_visible: false,
  data_type: "string",
  semantic_type: "relationship",
  context: "filter",
  category: "relationship",
  filter: {
    enabled: true,
    operators: ["in"],
    relationship: {
      entity: "BackorderStatus",
      value_field: "id",
      display_field: "name",
      multiple: true,
      endpoint: "/admin/backorders/statuses",
      filter_key: STATUS_FILTER,
    },
  },
}

/** Adds the filter by status to what core says of the orders list; of another list there is no column of ours. */
export const addStatusFilter = enrichResponse<{ columns?: AdminColumn[] }>(async ({ columns }, req) => {
  if (columns?.some(({ id }) => id === ORDER_COLUMNS.status) && (await mayRead(req))) {
    columns.push(FILTER)
  }
})

/** Sees to it that a user finds the view of what waits among the views of the orders list. Without it the list works too. */
export async function offerOrdersView(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  try {
    const { actor_id: user_id } = (req as AuthenticatedMedusaRequest).auth_context
    const offered = await req.scope.resolve(Modules.SETTINGS).getUserPreference(user_id, OFFERED)
    if (!offered && (await mayRead(req))) {
      await offerOrdersViewWorkflow(req.scope).run({ input: { user_id } })
    }
  } catch (error) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`medusa-plugin-backorder could not offer its view of the orders: ${(error as Error).message}`)
  }
  next()
}
