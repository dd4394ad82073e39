import type { EventEmitter } from "node:events"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { configLoaderOverride, startApp } from "@medusajs/test-utils"
import { waitWorkflowExecutions } from "@medusajs/test-utils/dist/medusa-test-runner-utils/wait-workflow-executions"
import { asAdmin } from "./admin"
import { fetchClient, type Api, type HttpClient } from "./http"
import { createShop, type Shop } from "./shop"
import { TestDatabase } from "./test-database"

const ROOT = join(__dirname, "../..")

/** What a process has one of: starting it takes as long as several tests, and it is twice as fast when it is warm. */
let running: Promise<RunningMedusa> | null = null

/** The one Medusa of this process with an open shop, started by whoever asks first. */
export function theMedusa(): Promise<RunningMedusa> {
  return (running ??= RunningMedusa.start())
}

/** Drops the databases. The process is over then: a Medusa cannot be started twice in one. */
export async function endMedusa(): Promise<void> {
  await (await running)?.end()
}

/** A Medusa in this process with an open shop, which can be put back to how it was when the shop opened. */
export class RunningMedusa {
  private readonly listeners: Listeners

  private constructor(
    readonly url: string,
    readonly container: MedusaContainer,
    readonly client: HttpClient,
    readonly admin: Api,
    readonly shop: Shop,
    readonly database: TestDatabase
  ) {
    this.listeners = new Listeners(container)
  }

  static async start(): Promise<RunningMedusa> {
    const database = await TestDatabase.create()
    // Without the dashboard, which would be bundled.
    await configLoaderOverride(ROOT, { clientUrl: database.url })
    const { container, port } = await startApp({ cwd: ROOT })
    const url = `http://localhost:${port}`
    const client = fetchClient(url)
    const admin = await asAdmin(client, container)
    const shop: Shop = { ...(await createShop(admin)), ship: (cartId: string) => shipDirectly(container, shop, cartId) }
    await waitWorkflowExecutions(container)
    await database.keepAs("opened")
    return new RunningMedusa(url, container, client, admin, shop, database)
  }

  /** Forgets whatever a file's tests have left: their rows, and who listens to events. */
  async reopen(): Promise<void> {
    this.listeners.putBack()
    await this.database.putBack("opened")
  }

  /** Waits for workflows that go on after the answer to the request that started them. */
  async rest(): Promise<void> {
    await waitWorkflowExecutions(this.container)
  }

  /** The server goes with its process. */
  async end(): Promise<void> {
    await this.database.drop()
  }
}

/** Over the API it takes core longer than any other step of a checkout, and nothing of ours has a part in it. */
function shipDirectly(container: MedusaContainer, { shippingOption: { id, name } }: Shop, cartId: string) {
  return container
    .resolve(Modules.CART)
    .addShippingMethods(cartId, [{ name, amount: 0, shipping_option_id: id, data: {} }])
}

type Bus = { eventEmitter_: EventEmitter; eventToSubscribersMap: Map<string | symbol, unknown[]> }
type Listener = Parameters<EventEmitter["on"]>[1]

/** Who listens at the event bus: a test may add its own listener, or take a subscriber away. */
class Listeners {
  private readonly bus: Bus
  private readonly heard: [string | symbol, Listener[]][]
  private readonly known: [string | symbol, unknown[]][]

  constructor(container: MedusaContainer) {
    this.bus = container.resolve(Modules.EVENT_BUS) as unknown as Bus
    const { eventEmitter_, eventToSubscribersMap } = this.bus
    this.heard = eventEmitter_.eventNames().map((name) => [name, eventEmitter_.listeners(name) as Listener[]])
    this.known = [...eventToSubscribersMap].map(([name, subscribers]) => [name, [...subscribers]])
  }

  putBack(): void {
    const { eventEmitter_, eventToSubscribersMap } = this.bus
    eventEmitter_.removeAllListeners()
    this.heard.forEach(([name, listeners]) => listeners.forEach((listener) => eventEmitter_.on(name, listener)))
    eventToSubscribersMap.clear()
    this.known.forEach(([name, subscribers]) => eventToSubscribersMap.set(name, [...subscribers]))
  }
}
