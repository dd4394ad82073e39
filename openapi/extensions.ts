import type { z } from "@medusajs/framework/zod"
import {
  backorderAdditionalData,
  orderBackorderFilter,
  productSettingsFilter,
  searchGroup,
  stockDetail,
  storeCartItemBackorder,
  storeOrderBackorder,
  storeOrderItemBackorder,
  storeProductBackorder,
} from "../src/api/contracts"
import type { Components, JsonSchema } from "./components"

/** What the plugin adds to routes of core, whose documents say the rest. */
interface Extension {
  /** `*` stands for whatever is below. */
  routes: string[]
  summary: string
  /** A parameter of the query, a place in the body, or places in answers or refusals: `items[].backorder`. */
  query?: string
  body?: string
  answer?: string[]
  refusal?: string[]
  contract: z.ZodType
}

const ALL_OF_CARTS = ["POST /store/carts", "* /store/carts/*"]
const CART_LINES = ["cart.items[].backorder", "parent.items[].backorder"]

const EXTENSIONS: Extension[] = [
  {
    routes: ["GET /store/products", "GET /store/products/{id}"],
    summary:
      "What a shopper is told about a product. `null` when it is not available for backorder. The same is on the products " +
      "with variants inside of collections, categories, tags and types.",
    answer: ["products[].backorder", "product.backorder"],
    contract: storeProductBackorder,
  },
  {
    routes: ALL_OF_CARTS,
    summary: "How many units of the line would wait if it were ordered now. `null` when none.",
    answer: CART_LINES,
    contract: storeCartItemBackorder,
  },
  {
    routes: ALL_OF_CARTS,
    summary:
      "The lines of which there is not enough, where the plugin refuses to add, change or order them. The same is in the " +
      "message. Nothing where core itself refuses.",
    refusal: ["details[]"],
    contract: stockDetail,
  },
  {
    routes: ["* /store/orders", "* /store/orders/*", "* /store/carts/*"],
    summary: "How an order stands that waits, or waited, for stock. `null` when nothing of it ever did.",
    answer: ["orders[].backorder", "order.backorder"],
    contract: storeOrderBackorder,
  },
  {
    routes: ["* /store/orders", "* /store/orders/*", "* /store/carts/*"],
    summary: "What of the line waits, or waited, and what the shopper was told. `null` when nothing of it ever did.",
    answer: ["orders[].items[].backorder", "order.items[].backorder"],
    contract: storeOrderItemBackorder,
  },
  {
    routes: ["GET /admin/orders", "POST /admin/orders/export"],
    summary: "Only orders that wait or waited: `?backorder[status]=back_ordered`.",
    query: "backorder",
    contract: orderBackorderFilter,
  },
  {
    routes: ["POST /admin/products", "POST /admin/products/{id}"],
    summary: "Sets the product up. A field that is left out is kept, `null` clears.",
    body: "additional_data.backorder",
    contract: backorderAdditionalData,
  },
  {
    routes: ["GET /admin/products", "POST /admin/products/export"],
    summary: "Only products with such settings: `?backorder_settings[enabled]=true`.",
    query: "backorder_settings",
    contract: productSettingsFilter,
  },
  {
    routes: ["GET /admin/search"],
    summary: "What `?entity=backorder` and `?entity=backordered_product` find, as one group each of the `results`.",
    contract: searchGroup,
  },
]

/** All of them, for the document. */
export function extensions(components: Components): JsonSchema[] {
  return EXTENSIONS.map(({ contract, ...extension }) => ({
    ...extension,
    schema: components.refTo(contract, (extension.query ?? extension.body) ? "input" : "output"),
  }))
}
