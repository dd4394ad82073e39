import { appendFileSync } from "node:fs"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

/**
 * Another program that listens to the plugin: writes down each event and the order that it is about, where a test asks
 * for it by `TOLD_FILE`. At once and on disk, so that what was told outlives a killed server.
 */
export default async function whatIsTold({ event: { name, data } }: SubscriberArgs<{ order_id: string }>) {
  if (process.env.TOLD_FILE) {
    appendFileSync(process.env.TOLD_FILE, `${name} ${data.order_id}\n`)
  }
}

export const config: SubscriberConfig = {
  event: ["backorder.opened", "backorder.filled", "backorder.canceled"],
  context: { subscriberId: "what-is-told" },
}
