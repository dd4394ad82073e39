import { inAShop, type World } from "../support/in-a-shop"

/** Every column of core that `src/modules/backorder/core-tables` reads. */
const READ: Record<string, string[]> = {
  inventory_item: ["id", "title", "sku", "deleted_at"],
  inventory_level: ["id", "inventory_item_id", "location_id", "stocked_quantity", "incoming_quantity", "deleted_at"],
  order: [
    "id",
    "version",
    "created_at",
    "deleted_at",
    "canceled_at",
    "locale",
    "display_id",
    "custom_display_id",
    "email",
  ],
  order_cart: ["order_id", "cart_id", "deleted_at"],
  order_item: ["order_id", "item_id", "version", "quantity", "fulfilled_quantity", "deleted_at"],
  order_line_item: ["id", "product_id", "variant_id", "product_title", "variant_title", "variant_sku", "thumbnail"],
  product: ["id", "title", "handle", "status", "thumbnail", "deleted_at"],
  product_sales_channel: ["product_id", "sales_channel_id", "deleted_at"],
  product_variant: [
    "id",
    "product_id",
    "title",
    "sku",
    "manage_inventory",
    "allow_backorder",
    "variant_rank",
    "deleted_at",
  ],
  product_variant_inventory_item: ["variant_id", "inventory_item_id", "required_quantity", "created_at", "deleted_at"],
  reservation_item: ["id", "line_item_id", "inventory_item_id", "location_id", "quantity", "created_at", "deleted_at"],
  sales_channel: ["id", "name", "is_disabled", "deleted_at"],
  sales_channel_stock_location: ["sales_channel_id", "stock_location_id", "deleted_at"],
  stock_location: ["id", "name", "deleted_at"],
  translation: ["reference_id", "locale_code", "translations", "deleted_at"],
}

inAShop(
  (world: World) => {
    describe("the columns of core that coverage is computed from", () => {
      it.each(Object.entries(READ))("%s has them", async (table, columns) => {
        expect(await world.witness.columnsOf(table)).toEqual(expect.arrayContaining(columns))
      })
    })
  },
  { translates: true }
)
