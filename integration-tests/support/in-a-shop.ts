import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
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

/** Runs the tests of a file in a shop. Every test finds it as it was opened. */
export function inAShop(tests: (world: World) => void): void {
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
        await world.witness.leave()
      })

      tests(world)
    },
  })
}
