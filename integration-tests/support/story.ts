import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import type { HttpTypes } from "@medusajs/types"
import { aBackorderProduct, prioritize } from "./backorders"
import { buy } from "./checkout"
import type { IncomingStock } from "../../src/api/contracts"
import { Refusal } from "./http"
import type { World } from "./in-a-shop"
import { deliveriesIn, inDays } from "./incoming"
import { makeKit } from "./kits"
import { editOrder } from "./order-edits"
import { keepAt, setStock, type Product } from "./products"
import { takeBack } from "./returns"
import type { Step } from "./steps"

/**
 * Two products that lie in two places, a set of one of the first and two of the second, a glass that takes a quarter of
 * the first, and whoever orders them.
 */
export class Story {
  readonly orders: HttpTypes.StoreOrder[] = []
  readonly deliveries: IncomingStock[] = []

  private constructor(
    private readonly world: World,
    private readonly places: string[],
    private readonly parts: Product[],
    private readonly set: Product,
    private readonly glass: Product
  ) {}

  static async begin(world: World, cellar: { id: string }): Promise<Story> {
    const places = [world.shop.location.id, cellar.id]
    const parts = [await aBackorderProduct(world, { stock: 3 }), await aBackorderProduct(world, { stock: 2 })]
    for (const { variant } of parts) {
      await keepAt(world.admin, cellar.id, variant, 1)
    }
    const set = await aBackorderProduct(world, { variants: [{ stock: null }] })
    await makeKit(
      world,
      set,
      parts.map(({ variant }, index) => ({
        inventory_item_id: variant.inventoryItemId,
        required_quantity: index + 1,
      }))
    )
    const glass = await aBackorderProduct(world, { variants: [{ stock: null }] })
    const [{ variant: bottle }] = parts
    await makeKit(world, glass, [{ inventory_item_id: bottle.inventoryItemId, required_quantity: 0.25 }])
    return new Story(world, places, parts, set, glass)
  }

  /** All that is expected on a day comes. */
  async comes(day: string): Promise<void> {
    for (const { id } of this.deliveries) {
      const route = `/admin/incoming-stock/${id}`
      const { incoming_stock: delivery } = await this.world.admin.get<{ incoming_stock: IncomingStock }>(route)
      if (delivery.status === "expected" && delivery.expected_on === day) {
        await this.world.admin.post(`${route}/receive`, {})
      }
    }
  }

  /** Lets a step happen. That the shop refuses it is an answer as good as any, as long as it says so. */
  async play(step: Step): Promise<void> {
    try {
      await this.act(step)
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) {
        throw error
      }
    }
  }

  private async act(step: Step): Promise<unknown> {
    if (step.does === "order") {
      return this.order(step.units)
    }
    if (step.does === "stock") {
      const [part, place] = [pick(this.parts, step.part), pick(this.places, step.place)]
      return setStock(this.world.admin, place, part.variant, step.units)
    }
    if (step.does === "manage") {
      const { admin } = this.world
      const { id, variant } = pick([this.glass, ...this.parts], step.product)
      return admin.post(`/admin/products/${id}/variants/${variant.id}`, { manage_inventory: step.managed })
    }
    if (step.does === "expect") {
      const [part, location_id] = [pick(this.parts, step.part), pick(this.places, step.place)]
      const delivery = await deliveriesIn(this.world).expect(part, step.units, {
        expected_on: inDays(step.in_days),
        location_id,
      })
      return this.deliveries.push(delivery)
    }
    if (step.does === "move" || step.does === "receive" || step.does === "call_off") {
      return this.deliveries.length ? this.deliver(pick(this.deliveries, step.delivery), step) : undefined
    }
    const order = pick(this.orders, step.order)
    return order.items?.length ? this.change(order, step) : undefined
  }

  private async deliver({ id }: IncomingStock, step: DeliveryStep): Promise<unknown> {
    const { admin } = this.world
    const route = `/admin/incoming-stock/${id}`
    switch (step.does) {
      case "move":
        return admin.post(route, { expected_on: inDays(step.in_days) })
      case "receive":
        return admin.post(`${route}/receive`, { quantity: step.units })
      case "call_off":
        return admin.post(route, { status: "canceled" })
    }
  }

  private async order(units: number[]): Promise<void> {
    const wanted = [...this.parts, this.set, this.glass].map(({ variant }, index) => ({
      variant_id: variant.id,
      quantity: units[index] ?? 0,
    }))
    const { shopper, shop } = this.world
    const placed = await buy(
      shopper,
      shop,
      wanted.filter(({ quantity }) => quantity > 0)
    )
    this.orders.push(placed)
  }

  private async change(order: HttpTypes.StoreOrder, step: OrderStep): Promise<unknown> {
    const { world } = this
    switch (step.does) {
      case "edit":
        return this.edit(order, step)
      case "cancel":
        return world.admin.post(`/admin/orders/${order.id}/cancel`)
      case "ship":
        return this.ship(order, step)
      case "unship":
        return this.unship(order)
      case "return":
        return takeBack(world, order, {
          quantity: step.units,
          lineId: lineOf(order, step),
          locationId: pick(this.places, step.place),
        })
      case "prioritize":
        return prioritize(world, order, step.priority)
    }
  }

  /** A line without units is none: core forgets it, and so does the story. */
  private async edit(order: HttpTypes.StoreOrder, step: Extract<Step, { does: "edit" }>): Promise<void> {
    const line = lineOf(order, step)
    const quantities = order.items?.map(({ id }) => (id === line ? step.quantity : undefined))
    await editOrder(this.world, order, { quantities })
    if (step.quantity === 0) {
      order.items = order.items?.filter(({ id }) => id !== line) ?? null
    }
  }

  /** Through the API, where units that are not there are refused, or past it, as another program's code would. */
  private async ship(order: HttpTypes.StoreOrder, step: Extract<Step, { does: "ship" }>): Promise<unknown> {
    const items = [{ id: lineOf(order, step), quantity: step.units }]
    if (step.guarded) {
      return this.world.admin.post(`/admin/orders/${order.id}/fulfillments`, { items })
    }
    const input = { order_id: order.id, items }
    const { errors } = await createOrderFulfillmentWorkflow(this.world.container).run({ input, throwOnError: false })
    return errors.length === 0
  }

  private async unship(order: HttpTypes.StoreOrder): Promise<unknown> {
    const url = `/admin/orders/${order.id}`
    const read = await this.world.admin.get<HttpTypes.AdminOrderResponse>(`${url}?fields=id,*fulfillments`)
    const shipped = read.order.fulfillments?.find((fulfillment) => !fulfillment.canceled_at)
    return shipped && this.world.admin.post(`${url}/fulfillments/${shipped.id}/cancel`)
  }
}

type DeliveryStep = Extract<Step, { does: "move" | "receive" | "call_off" }>
type OrderStep = Exclude<Step, DeliveryStep | { does: "order" | "stock" | "manage" | "expect" }>

function pick<Item>(items: Item[], index: number): Item {
  return items[index % items.length]
}

function lineOf({ items }: HttpTypes.StoreOrder, { line }: { line: number }): string {
  return pick(items ?? [], line).id
}
