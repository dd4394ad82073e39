import type { HealthResponse } from "../../src/api/contracts"
import { speakAs } from "../support/http"
import { inAShop, type World } from "../support/in-a-shop"

inAShop((world: World) => {
  /** Who speaks as `curl --user "$SECRET_API_KEY:"` does. */
  const withKey = (key: string) =>
    speakAs(world.client, { authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}` })

  describe("a monitor that has no log-in", () => {
    it("reads the health with a secret API key", async () => {
      const { api_key } = await world.admin.post<{ api_key: { token: string } }>("/admin/api-keys", {
        title: "Monitor",
        type: "secret",
      })

      const health = await withKey(api_key.token).get<HealthResponse>("/admin/backorders/health")

      expect(health).toMatchObject({ enforced: true, hooks: { complete_cart: "registered" } })
    })

    it("is refused with a key that nobody has made", async () => {
      await expect(withKey("sk_none").get("/admin/backorders/health")).rejects.toMatchObject({ status: 401 })
    })
  })
})
