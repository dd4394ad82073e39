import { Module } from "@medusajs/framework/utils"
import { passesEnded } from "../../workflows/coalesce-reconcile"
import { registerHooks } from "../../workflows/hooks/register"
import { BACKORDER_MODULE } from "./name"
import { registerOrderColumns } from "./orders-list"
import BackorderModuleService from "./service"

export { BACKORDER_MODULE } from "./name"

/** The service with what Medusa calls on it; here, because the module itself knows nothing of the workflows. */
class BackorderModule extends BackorderModuleService {
  /** Only when everything is loaded is it known which hooks the app has taken itself. */
  __hooks = {
    onApplicationStart: async () => {
      registerHooks()
      registerOrderColumns()
    },
    onApplicationPrepareShutdown: async () => passesEnded(),
  }
}

export default Module(BACKORDER_MODULE, { service: BackorderModule })
