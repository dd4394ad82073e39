import {
  defineMiddlewares,
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareVerb,
} from "@medusajs/framework/http"
import {
  backorderedProductsParams,
  backordersParams,
  productSettingsFilter,
  reconcileBody,
  saveBackorderBody,
  saveProductSettingsBody,
  settingsParams,
  storeBackordersParams,
} from "./contracts"
import { filterByLink } from "./middlewares/filter-by-link"
import { filterOrdersByBackorder } from "./middlewares/filter-orders"
import { guardFulfillment } from "./middlewares/guard-fulfillment"
import { addCartItemBackorders } from "./middlewares/store-carts"
import { addOrderBackorders } from "./middlewares/store-orders"
import { addProductBackorders } from "./middlewares/store-products"

const read = [{ resource: "backorder", operation: "read" }]
const update = [{ resource: "backorder", operation: "update" }]
const list = { isList: true }
const GET: MiddlewareVerb[] = ["GET"]
const POST: MiddlewareVerb[] = ["POST"]

const admin = [
  { matcher: "/admin/products/:id/backorder-settings", methods: GET, policies: read },
  {
    matcher: "/admin/products/:id/backorder-settings",
    methods: POST,
    policies: update,
    middlewares: [validateAndTransformBody(saveProductSettingsBody)],
  },
  {
    matcher: "/admin/backorder-settings",
    methods: GET,
    policies: read,
    middlewares: [validateAndTransformQuery(settingsParams, list)],
  },
  {
    matcher: "/admin/backordered-products",
    methods: GET,
    policies: read,
    middlewares: [validateAndTransformQuery(backorderedProductsParams, list)],
  },
  {
    matcher: "/admin/backorders",
    methods: GET,
    policies: read,
    middlewares: [validateAndTransformQuery(backordersParams, list)],
  },
  { matcher: "/admin/backorders/health", methods: GET, policies: read },
  {
    matcher: "/admin/backorders/reconcile",
    methods: POST,
    policies: update,
    middlewares: [validateAndTransformBody(reconcileBody)],
  },
  { matcher: "/admin/backorders/:id", methods: GET, policies: read },
  {
    matcher: "/admin/backorders/:id",
    methods: POST,
    policies: update,
    middlewares: [validateAndTransformBody(saveBackorderBody)],
  },
  { matcher: "/admin/orders", methods: GET, middlewares: [filterOrdersByBackorder] },
  { matcher: "/admin/orders/:id/fulfillments", methods: POST, middlewares: [guardFulfillment] },
  {
    matcher: "/admin/products",
    methods: GET,
    middlewares: [filterByLink("backorder_settings", productSettingsFilter)],
  },
]

const store = [
  {
    matcher: "/store/backorders",
    methods: GET,
    middlewares: [validateAndTransformQuery(storeBackordersParams, list)],
  },
  { matcher: "/store/products", methods: GET, middlewares: [addProductBackorders] },
  { matcher: "/store/products/:id", methods: GET, middlewares: [addProductBackorders] },
  { matcher: "/store/carts/:id", methods: GET, middlewares: [addCartItemBackorders] },
  { matcher: "/store/orders", methods: GET, middlewares: [addOrderBackorders] },
  { matcher: "/store/orders/:id", methods: GET, middlewares: [addOrderBackorders] },
]

export default defineMiddlewares({ routes: [...admin, ...store] })
