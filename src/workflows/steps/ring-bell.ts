import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Announcement } from "../../modules/backorder/domain/announcement"

/**
 * Rings the bell in the admin, through the channel and with the template that core uses for its own exports and imports.
 * If nobody serves the channel, or it fails, that must not trouble whoever has brought the news: it is only logged.
 *
 * @param trigger - the event that it is rung for.
 */
export async function ringBell(
  container: MedusaContainer,
  trigger: string,
  announce: () => Promise<Announcement>
): Promise<void> {
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      trigger_type: trigger,
      data: { ...(await announce()) },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.debug(`medusa-plugin-backorder could not ring the bell for ${trigger}: ${reason}`)
  }
}
