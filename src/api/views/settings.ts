import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type BackorderModuleService from "../../modules/backorder/service"
import type { SettingsParams, SettingsResponse } from "../contracts"
import { sortBy } from "./sort-by"

const FIELDS = ["id", "product_id", "enabled", "promo", "max_quantity", "expected_on", "created_at", "updated_at"]

/** One page of the settings of all products. */
export async function readSettings(scope: MedusaContainer, params: SettingsParams): Promise<SettingsResponse> {
  const service = scope.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const found = params.q ? new Set(await service.searchSettings(params.q)) : null
  const productIds = found ? (params.product_id ?? [...found]).filter((id) => found.has(id)) : params.product_id
  const { data, metadata } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "backorder_settings",
    fields: FIELDS,
    filters: {
      ...(productIds && { product_id: productIds }),
      ...(params.enabled !== undefined && { enabled: params.enabled }),
    },
    pagination: { skip: params.offset, take: params.limit, order: sortBy(params.order) },
  })
  return {
    backorder_settings: data as unknown as SettingsResponse["backorder_settings"],
    count: metadata?.count ?? 0,
    offset: params.offset,
    limit: params.limit,
  }
}
