import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { BackorderPluginOptions } from "../../src/modules/backorder/options"
import { coalesceReconcile } from "../../src/workflows/coalesce-reconcile"
import { setUpProcess } from "../runner/setup-of-process"
import type { Api, HttpClient } from "./http"
import { theMedusa, type RunningMedusa } from "./medusa"
import { MIDNIGHT_TIMEOUT_MS, waitForNewDay } from "./midnight"
import { asShopper, type Shop } from "./shop"
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
interface Setup extends BackorderPluginOptions {
  delivered_channels?: string[]
  /** Core's Translation module is on. */
  translates?: boolean
  /** Core's flag is on with which its lists have columns to choose and views. */
  has_views?: boolean
  /** Core asks for roles: the admin of the tests has the one that may do everything. */
  has_roles?: boolean
  /** Core answers products from its index engine, and keeps what it has read in its caching module. */
  is_indexed?: boolean
}

/**
 * Runs the tests of a file in a shop. Every test finds it as it was when the file's own `beforeAll` was over. Files with
 * the same setup may share a Medusa, each starting from a shop that has just been opened.
 */
export function inAShop(
  tests: (world: World) => void,
  {
    delivered_channels,
    translates = false,
    has_views = false,
    has_roles = false,
    is_indexed = false,
    ...options
  }: Setup = {}
): void {
  setUpProcess({
    BACKORDER_OPTIONS: JSON.stringify(options),
    MEDUSA_FF_TRANSLATION: String(translates),
    MEDUSA_FF_VIEW_CONFIGURATIONS: String(has_views),
    MEDUSA_FF_RBAC: String(has_roles),
    MEDUSA_FF_INDEX_ENGINE: String(is_indexed),
    MEDUSA_FF_CACHING: String(is_indexed),
    NOTIFICATION_CHANNELS: (delivered_channels ?? ["feed", "email"]).join(","),
  })

  // A block of its own, so that these hooks are around those of the tests.
  describe("", () => {
    const world = {} as World
    let medusa: RunningMedusa
    let kept = false

    beforeAll(async () => {
      await sleep(waitForNewDay())
      medusa = await theMedusa()
      await medusa.reopen()
      const { admin, shop, client, container } = medusa
      Object.assign(world, { admin, shop, client, container, shopper: asShopper(client, shop) })
    }, MIDNIGHT_TIMEOUT_MS)

    beforeEach(async () => {
      await (kept ? medusa.database.putBack("file") : medusa.database.keepAs("file"))
      kept = true
      world.witness = await Witness.of(medusa.database.url)
    })

    afterEach(async () => {
      await medusa.rest()
      // What the test set going must not reach into the next one, whose database is another.
      await coalesceReconcile(world.container, {})
      await world.witness.leave()
    })

    tests(world)
  })
}
