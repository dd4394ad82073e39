import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileBackordersWorkflow } from "../src/workflows/reconcile-backorders"
import { saveBackorderSettingsWorkflow } from "../src/workflows/save-backorder-settings"
import { settleOrders, takeInDeliveries } from "./seed/aftermath"
import { BACKORDER_SETTINGS } from "./seed/backorder-settings"
import { registerAdmin, registerCustomers } from "./seed/customers"
import { expectDeliveries } from "./seed/incoming"
import { openLocations } from "./seed/locations"
import { backdateHistory, placeOrders } from "./seed/orders"
import { writePictures } from "./seed/pictures"
import { stockProducts } from "./seed/products"
import { isOpen, nameKey, openShop } from "./seed/shop"

/** Fills an empty database with the demo shop. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await writePictures(required("DEMO_PICTURES_DIR"))
  if (await isOpen(container)) {
    return
  }
  await registerAdmin(container)
  const shop = await openShop(container)
  const logistics = await openLocations(container, shop)
  const stocked = await stockProducts(container, shop, logistics)
  logger.info("Products are in stock.")

  await saveBackorderSettingsWorkflow(container).run({
    input: {
      changes: BACKORDER_SETTINGS.map(({ handle, ...settings }) => ({
        ...settings,
        product_id: stocked.productIds[handle],
        enabled: true,
      })),
    },
  })
  const customerIds = await registerCustomers(container)
  const orders = await placeOrders(container, { shop, logistics, stocked, customerIds })
  logger.info(`${orders.length} orders are placed.`)

  await settleOrders(container, orders, logistics)
  await takeInDeliveries(container, stocked, logistics)
  await expectDeliveries(container, stocked, logistics)
  await reconcileBackordersWorkflow(container).run({ input: {} })
  await backdateHistory(container)
  await nameKey(container, shop.publishableKey)
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) {
    throw new Error(`The seed needs ${name}; demo/start.mjs sets it.`)
  }
  return value
}
