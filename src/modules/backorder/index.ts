import "./needs-medusa"
import { Module } from "@medusajs/framework/utils"
import { passesEnded } from "../../workflows/coalesce-reconcile"
import { workflowsAreLoaded } from "../../workflows/hooks/loading"
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
      if (workflowsAreLoaded()) {
        registerHooks()
      }
      registerOrderColumns()
    },
    onApplicationPrepareShutdown: async () => passesEnded(),
  }
}

/** Said outright, because TypeScript would name it by a package that an app need not have. */
type Exports = ReturnType<typeof Module<typeof BACKORDER_MODULE, typeof BackorderModule>>

const backorder: Exports = Module(BACKORDER_MODULE, { service: BackorderModule })

export default backorder
