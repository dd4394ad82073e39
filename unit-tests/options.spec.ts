import { parseOptions } from "../src/modules/backorder/options"

describe("the plugin's options", () => {
  it("have defaults", () => {
    expect(parseOptions()).toEqual({
      block_unstocked_fulfillment: true,
      enrich_store_products: true,
      claim_ttl_seconds: 300,
      reconcile_schedule: "*/15 * * * *",
      time_zone: "UTC",
    })
  })

  it("never hold the database settings that Medusa adds to them", () => {
    expect(parseOptions({ database: { clientUrl: "postgres://user:secret@host/db" } })).not.toHaveProperty("database")
  })

  it.each([
    ["claim_ttl_seconds", { claim_ttl_seconds: "soon" }],
    ["claim_ttl_seconds", { claim_ttl_seconds: 0 }],
    ["reconcile_schedule", { reconcile_schedule: "hourly" }],
    ["time_zone", { time_zone: "Los Angeles" }],
    ["time_zone", { time_zone: "" }],
    ["notifications.channel", { notifications: { templates: {} } }],
    ["shipped", { notifications: { channel: "email", templates: { shipped: "on-its-way" } } }],
    ["block_unstocked", { block_unstocked: true }],
  ])("name %s when it is wrong", (name, options) => {
    expect(() => parseOptions(options)).toThrow(name)
  })
})
