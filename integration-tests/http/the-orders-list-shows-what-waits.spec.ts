import type { AdminColumn, HttpTypes } from "@medusajs/types"
import type { BackorderStatusesResponse } from "../../src/api/contracts"
import { aBackorderProduct } from "../support/backorders"
import { inAShop, type World } from "../support/in-a-shop"
import { tradeIn } from "../support/trade"

type View = NonNullable<HttpTypes.AdminViewConfigurationResponse["view_configuration"]>

inAShop(
  (world: World) => {
    const { order, aWaitingOrder } = tradeIn(world)
    const columns = async () =>
      (await world.admin.get<{ columns: AdminColumn[] }>("/admin/views/orders/columns")).columns
    const views = async () =>
      (await world.admin.get<{ view_configurations: View[] }>("/admin/views/orders/configurations")).view_configurations
    const active = () =>
      world.admin.get<{ view_configuration: View | null }>("/admin/views/orders/configurations/active")

    describe("the columns of core's orders list", () => {
      it("are those that a merchant reads, by their names, and none of our tables'", async () => {
        const ours = (await columns()).filter(({ id }) => id.startsWith("backorder"))
        expect(ours.map(({ id, name, context, default_visible }) => [id, name, context, default_visible])).toEqual([
          ["backorder_status", "Backorder", "display", true],
          ["backorder_waiting", "Waiting", "display", false],
          ["backorder_status_filter", "Backorder", "filter", false],
        ])
      })

      it("stand behind core's own status of the fulfillment", async () => {
        const ids = (await columns()).map(({ id }) => id)
        const place = ids.indexOf("fulfillment_status")
        expect(ids.slice(place, place + 3)).toEqual(["fulfillment_status", "backorder_status", "backorder_waiting"])
      })

      it("get what they show with the list's rows", async () => {
        const mug = await aBackorderProduct(world, { stock: 1 })
        const inStock = await order(mug, 1)
        const waits = await aWaitingOrder(mug, 2)
        const fields = (await columns()).flatMap(({ id, computed }) =>
          id.startsWith("backorder") ? (computed?.required_fields ?? []) : []
        )

        const { orders } = await world.admin.get<{ orders: { id: string; backorder?: object }[] }>(
          `/admin/orders?fields=id,${fields.join(",")}`
        )

        const rows = new Map(orders.map((row) => [row.id, row]))
        expect(rows.get(waits.id)).toMatchObject({
          fulfillment_status: "not_fulfilled",
          backorder: { status: "back_ordered", outstanding_quantity: 2 },
        })
        expect(rows.get(inStock.id)?.backorder ?? null).toBeNull()
      })

      it("are no columns of other lists", async () => {
        const { columns } = await world.admin.get<{ columns: AdminColumn[] }>("/admin/views/customers/columns")
        expect(columns.filter(({ id }) => id.startsWith("backorder"))).toEqual([])
      })
    })

    describe("the filter of core's orders list", () => {
      it("offers the statuses by name, and filters by what it says", async () => {
        const mug = await aBackorderProduct(world, { stock: 1 })
        await order(mug, 1)
        const waits = await aWaitingOrder(mug, 1)
        const filter = (await columns()).find(({ id }) => id === "backorder_status_filter")?.filter?.relationship

        const { statuses } = await world.admin.get<BackorderStatusesResponse>(filter?.endpoint ?? "")
        expect(statuses.map(({ name }) => name)).toEqual(["Back-ordered", "Ready to ship or filled", "Canceled"])
        const [list, field] = filter?.filter_key?.split(".") ?? []
        const { orders } = await world.admin.get<HttpTypes.AdminOrderListResponse>(
          `/admin/orders?${list}[${field}][0]=${statuses[0].id}`
        )
        expect(orders.map(({ id }) => id)).toEqual([waits.id])
      })
    })

    describe("the view of what waits", () => {
      it("is there when a user first opens the list, with the filter and both columns", async () => {
        const [view, ...others] = await views()
        expect(others).toEqual([])
        expect(view).toMatchObject({
          name: "Back-ordered",
          is_system_default: false,
          configuration: { filters: { "backorder.status": ["back_ordered"] } },
        })
        expect(view.configuration.visible_columns).toEqual(
          expect.arrayContaining(["display_id", "fulfillment_status", "backorder_status", "backorder_waiting"])
        )
      })

      it("does not become the view that the list opens with", async () => {
        await views()
        expect(await active()).toMatchObject({ view_configuration: null })
      })

      it("is made once, also when it is asked for twice at a time", async () => {
        await Promise.all([views(), views()])
        expect(await views()).toHaveLength(1)
      })

      it("stays as the merchant has changed it", async () => {
        const [{ id, configuration }] = await views()
        await world.admin.post(`/admin/views/orders/configurations/${id}`, {
          name: "What I owe",
          configuration: { ...configuration, filters: {}, search: "mug" },
        })
        expect(await views()).toMatchObject([{ id, name: "What I owe", configuration: { filters: {}, search: "mug" } }])
      })

      it("stays away once the merchant has deleted it", async () => {
        const [{ id }] = await views()
        await world.admin.delete(`/admin/views/orders/configurations/${id}`)
        expect(await views()).toEqual([])
      })

      it("leaves a merchant's own views alone: the list opens as before", async () => {
        const configuration = { visible_columns: ["display_id"], column_order: ["display_id"] }
        const { view_configuration: mine } = await world.admin.post<{ view_configuration: View }>(
          "/admin/views/orders/configurations",
          { name: "Mine", set_active: true, configuration }
        )
        expect((await views()).map(({ name }) => name).sort()).toEqual(["Back-ordered", "Mine"])
        expect(await active()).toMatchObject({ view_configuration: { id: mine.id } })
      })
    })
  },
  { has_views: true }
)
