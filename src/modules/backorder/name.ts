import type { MedusaContainer } from "@medusajs/framework/types"
import type BackorderModuleService from "./service"

/** The name under which the module stands in Medusa's container. */
export const BACKORDER_MODULE = "backorder"

/** The module's service, out of whatever container Medusa hands over: of the app, a request, a step or a subscriber. */
export function backorderService(container: MedusaContainer): BackorderModuleService {
  return container.resolve<BackorderModuleService>(BACKORDER_MODULE)
}
