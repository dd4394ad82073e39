import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { BackorderOptions } from "../../src/modules/backorder/options"
import { coalesceReconcile } from "../../src/workflows/coalesce-reconcile"
import { asAdmin } from "./admin"
import type { Api, HttpClient } from "./http"
import { asShopper, createShop, type Shop } from "./shop"
import { Witness } from "./witness"

/** What a test finds: a Medusa of its own with an open shop, somebody at each counter, and somebody who looks on. */
export interface World {
  admin: Api
  shopper: Api
  shop: Shop
  witness: Witness
  client: HttpClient
  container: MedusaContainer
}

/** How the merchant has set up Medusa: the plugin's options, and the channels on which messages are delivered. */
interface Setup extends Partial<BackorderOptions> {
  delivered_channels?: string[]
  /** Core's Translation module is on. */
  translates?: boolean
}

/** Runs the tests of a file in a shop. Every test finds it as it was opened. */
export function inAShop(
  tests: (world: World) => void,
  { delivered_channels, translates = false, ...options }: Setup = {}
): void {
  // Not the runner's own `env`: it takes effect after the configuration has been read.
  process.env.BACKORDER_OPTIONS = JSON.stringify(options)
  process.env.MEDUSA_FF_TRANSLATION = String(translates)
  process.env.NOTIFICATION_CHANNELS = (delivered_channels ?? ["feed", "email"]).join(",")
  medusaIntegrationTestRunner({
    inApp: true,
    testSuite: ({ api, dbConfig, getContainer }) => {
      const world = {} as World

      beforeAll(async () => {
        const container = getContainer()
        const admin = await asAdmin(api, container)
        const shop = await createShop(admin)
        Object.assign(world, { admin, shop, shopper: asShopper(api, shop), client: api, container })
      })

      beforeEach(async () => {
        world.witness = await Witness.of(dbConfig.clientUrl)
      })

      afterEach(async () => {
        // What the test set going must not reach into the next one, whose database is another.
        await coalesceReconcile(world.container, {})
        await world.witness.leave()
      })

      tests(world)
    },
  })
}
