import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { leaveBackordersWorkflow } from "./workflows/leave-backorders"

/** For `medusa exec`, before the plugin is taken out of the app's configuration. */
export default async function uninstall({ container }: ExecArgs): Promise<void> {
  const { result: count } = await leaveBackordersWorkflow(container).run()
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.info(
    `Backorders: ${count} ${count === 1 ? "variant is" : "variants are"} no longer sold when out of stock. ` +
      "Now take medusa-plugin-backorder out of medusa-config and remove the package."
  )
}
