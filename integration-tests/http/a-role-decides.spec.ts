import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { SearchGroup } from "../../src/api/contracts"
import { asUser } from "../support/admin"
import { aBackorderProduct } from "../support/backorders"
import { speakAs, type Api } from "../support/http"
import { inAShop, type World } from "../support/in-a-shop"
import { tradeIn } from "../support/trade"

const ROUTES = join(__dirname, "../../src/api")

interface Policy {
  id: string
  operation: string
}

type Method = "GET" | "POST" | "DELETE"

/** Each admin route of the plugin, with an id that nothing has: whoever may, is told what is wrong with that. */
const routes = readdirSync(join(ROUTES, "admin"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .flatMap((file): [Method, string][] => {
    const path = `/admin/${dirname(file)}`.replace(/\[\w+\]/g, "nothing")
    const source = readFileSync(join(ROUTES, "admin", file), "utf8")
    return [...source.matchAll(/^export const (GET|POST|DELETE) /gm)].map(([, method]) => [method as Method, path])
  })

const ask = (api: Api, method: Method, path: string) =>
  ({ GET: api.get, POST: (url: string) => api.post(url, {}), DELETE: api.delete })[method](path)

/** The status of the answer: 200, whatever it says, or that of the refusal. */
const statusOf = (answer: Promise<unknown>): Promise<number> =>
  answer.then(
    () => 200,
    ({ status }: { status: number }) => status
  )

inAShop(
  (world: World) => {
    const { aWaitingOrder } = tradeIn(world)

    const policiesOf = async (resource: string) =>
      (await world.admin.get<{ policies: Policy[] }>(`/admin/rbac/policies?resource=${resource}`)).policies

    /**
     * Somebody with a role that allows these operations on backorders, and all on products: what stands below
     * `/admin/products` core lets nobody do who may not do the same with products.
     */
    const aUser = async (...operations: string[]): Promise<Api> => {
      const ours = (await policiesOf("backorder")).filter(({ operation }) => operations.includes(operation))
      expect(ours).toHaveLength(operations.length)
      const policy_ids = [...ours, ...(await policiesOf("product"))].map(({ id }) => id)
      const name = ["backorders", ...operations].join("-")
      const { role } = await world.admin.post<{ role: { id: string } }>("/admin/rbac/roles", { name, policy_ids })
      return asUser(world.client, world.container, { email: `${name}@example.com`, roles: [role.id] })
    }

    describe("where core asks for roles", () => {
      let nobody: Api, stranger: Api, reader: Api, editor: Api

      beforeAll(async () => {
        nobody = speakAs(world.client, {})
        stranger = await aUser()
        reader = await aUser("read")
        editor = await aUser("read", "update")
      })

      it.each(routes)("%s %s is for those whose role allows it", async (method, path) => {
        const asked = await Promise.all(
          [stranger, reader, editor, world.admin].map((api) => statusOf(ask(api, method, path)))
        )

        const allowed = asked.map((status) => status !== 403)
        expect(allowed).toEqual([false, method === "GET", true, true])
        expect(Math.max(...asked)).toBeLessThan(500)
      })

      it.each(routes)("%s %s is for those who have logged in", async (method, path) => {
        expect(await statusOf(ask(nobody, method, path))).toBe(401)
        expect(await statusOf(ask(world.shopper, method, path))).toBe(401)
      })

      it("a refused change changes nothing, and says which policy it needs", async () => {
        const mug = await aBackorderProduct(world, { settings: { max_quantity: 5 } })
        const path = `/admin/products/${mug.id}/backorder-settings`

        await expect(reader.post(path, { max_quantity: 9 })).rejects.toMatchObject({
          status: 403,
          message: expect.stringContaining("backorder:update"),
        })

        expect(await reader.get(path)).toMatchObject({ backorder_settings: { max_quantity: 5 } })
      })

      it("core's search finds what waits only for those who may see it", async () => {
        await aWaitingOrder(await aBackorderProduct(world, { title: "Sea Mug" }), 1)
        const found = async (api: Api) =>
          (await api.get<{ results: SearchGroup[] }>("/admin/search?q=sea&entity=backordered_product")).results

        expect(await found(reader)).toMatchObject([{ entity: "backordered_product", count: 1 }])
        expect(await found(stranger)).toEqual([])
      })
    })
  },
  { has_roles: true }
)
