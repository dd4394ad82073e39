import { ANY_PAYMENT, prepareCart, type Payment, type PreparedCart, type Wanted } from "../checkout"
import { createAdmin, login } from "../app/login"
import { installedApp } from "../app/installed-app"
import { PlainApp, type Server } from "../app/plain-app"
import { fetchClient, type Api } from "../http"
import { asShopper, createShop, type Shop } from "../shop"
import { TestDatabase } from "../test-database"
import { Witness } from "../witness"
import { copiesOf } from "../copies"

/** The bank of the app that says no when it is asked to, with its data: `{ mood: "declines" }`. */
export const MOODY_BANK = "pp_moody_moody"

/** How the shop is served: by so many servers, which share a Redis or nothing but the database. */
export interface Service {
  servers?: number
  redis?: boolean
  /** What each of them does of the work; left out, all of it. A worker answers nobody. */
  mode?: "shared" | "server" | "worker"
  /** The plugin's options; `null` = without the plugin. */
  options?: Record<string, unknown> | null
  env?: Record<string, string>
}

interface Programs {
  app: PlainApp
  database: { url: string; restart: () => Promise<void>; end: () => Promise<void> }
  redis: { url: string; stop: () => Promise<void> }
}

const DATABASE = "shop"

/** Characters: an error with its stack is some two thousand. */
const LAST_WORDS = 10_000

/** A shop on real servers: a merchant's app with the packed plugin in production mode, one process a server. */
export class Stand {
  servers: Server[] = []
  witness!: Witness
  private shop: Shop | null = null

  private constructor(private readonly programs: Programs) {}

  /** On a Postgres of its own, which may be restarted. */
  static async open(): Promise<Stand> {
    const { startOwnPostgres } = await import("../../../scripts/postgres.mjs")
    const postgres = await startOwnPostgres()
    await postgres.create(DATABASE)
    const database = { url: postgres.url(DATABASE), restart: postgres.restart, end: postgres.stop }
    const { app, redis } = await Stand.programs(database.url)
    await app.medusa(["db:migrate"])
    await createAdmin(app)
    return new Stand({ app, database, redis })
  }

  /** On a database with all tables in the Postgres that the test runner has started: nothing is migrated again. */
  static async openInTestPostgres(): Promise<Stand> {
    const copy = await TestDatabase.create()
    const restart = () => Promise.reject(new Error("Others use this Postgres."))
    const database = { url: copy.url, restart, end: () => copy.drop() }
    const { app, redis } = await Stand.programs(database.url)
    await createAdmin(app)
    return new Stand({ app, database, redis })
  }

  private static async programs(databaseUrl: string) {
    const { startRedis } = await import("../../../scripts/redis.mjs")
    const [{ folder }, redis] = await Promise.all([installedApp(), startRedis()])
    return { app: new PlainApp(folder, databaseUrl), redis }
  }

  /** Starts the servers, in place of those that run. Several services stand side by side on one database. */
  async serve(...services: Service[]): Promise<Counter> {
    await this.stopServers()
    const started = await Promise.all(services.map((service) => Promise.all(this.start(service))))
    this.servers = started.flat()
    return this.counter(started.flatMap((servers, index) => (services[index].mode === "worker" ? [] : servers)))
  }

  /** Starts more beside those that run. */
  async join(service: Service): Promise<void> {
    this.servers.push(...(await Promise.all(this.start(service))))
  }

  get databaseUrl(): string {
    return this.programs.database.url
  }

  /** The end of what each server has printed. */
  lastWords(): string {
    return this.servers.map((server) => server.output().slice(-LAST_WORDS)).join("\n---\n")
  }

  /** Ends the servers in the middle of whatever they do. */
  async killServers(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.kill()))
  }

  async restartPostgres(): Promise<void> {
    await this.witness.leave()
    await this.programs.database.restart()
    this.witness = await Witness.of(this.programs.database.url)
  }

  async close(): Promise<void> {
    await this.stopServers()
    await this.programs.redis.stop()
    await this.programs.database.end()
  }

  private async counter(servers: Server[]): Promise<Counter> {
    const clients = servers.map((server) => fetchClient(server.url))
    const admins = await Promise.all(clients.map(login))
    const shop = (this.shop ??= await createShop(admins[0], [MOODY_BANK]))
    this.witness = await Witness.of(this.programs.database.url)
    return new Counter(
      admins,
      clients.map((client) => asShopper(client, shop)),
      shop,
      (cart, count) => copiesOf(cart, count, this.witness)
    )
  }

  private start({ servers = 1, redis = false, mode = "shared", options, env: given }: Service): Promise<Server>[] {
    const shared = redis && { REDIS_URL: this.programs.redis.url }
    const env: Record<string, string> = { MEDUSA_WORKER_MODE: mode, ...given, ...shared }
    return Array.from({ length: servers }, () => this.programs.app.start({ options, fromSource: true, env }))
  }

  private async stopServers(): Promise<void> {
    await this.witness?.leave()
    await Promise.all(this.servers.map((server) => server.stop()))
    this.servers = []
  }
}

/** Where admin and shoppers meet the servers. */
export class Counter {
  constructor(
    /** One a server, as well as the shoppers. */
    readonly admins: Api[],
    readonly shoppers: Api[],
    readonly shop: Shop,
    private readonly copy: (cart: PreparedCart, count: number) => Promise<PreparedCart[]>
  ) {}

  /** Where it does not matter which server answers. */
  get admin(): Api {
    return this.admins[0]
  }

  /** Carts that only have to be completed, one for each basket. Of those that are alike core prepares the first. */
  async prepare(baskets: Wanted[][], payment: (index: number) => Payment = () => ANY_PAYMENT): Promise<PreparedCart[]> {
    const carts: PreparedCart[] = []
    for (const { items, paidBy, indexes } of alike(baskets, payment)) {
      const first = await prepareCart(this.shoppers[0], this.shop, items, paidBy)
      const others = await this.copy(first, indexes.length - 1)
      for (const [position, cart] of [first, ...others].entries()) {
        carts[indexes[position]] = cart
      }
    }
    return carts
  }
}

/** Which baskets hold the same and are paid in the same way. */
function alike(baskets: Wanted[][], payment: (index: number) => Payment) {
  const kinds = new Map<string, { items: Wanted[]; paidBy: Payment; indexes: number[] }>()
  for (const [index, items] of baskets.entries()) {
    const kind = { items, paidBy: payment(index), indexes: [] as number[] }
    const known = kinds.get(JSON.stringify([items, kind.paidBy])) ?? kind
    known.indexes.push(index)
    kinds.set(JSON.stringify([items, kind.paidBy]), known)
  }
  return kinds.values()
}
