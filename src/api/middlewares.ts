import { defineMiddlewares, type MiddlewareVerb } from "@medusajs/framework/http"
import { productSettingsFilter } from "./contracts"
import { askForLineIds, takeOwnFields } from "./middlewares/enrich"
import { filterByLink, refuseFilter } from "./middlewares/filter-by-link"
import { filterExportedOrders, filterOrders } from "./middlewares/filter-orders"
import { guardFulfillment } from "./middlewares/guard-fulfillment"
import { handleError } from "./middlewares/handle-error"
import { keepAdditionalData } from "./middlewares/keep-additional-data"
import { addStatusFilter, offerOrdersView } from "./middlewares/orders-list"
import { searchBackorders } from "./middlewares/search"
import { addCartBackorders } from "./middlewares/store-carts"
import { addOrderBackorders } from "./middlewares/store-orders"
import { addNestedBackorders, addProductBackorders } from "./middlewares/store-products"
import { OUR_ROUTES, refuseUnstorableRequest } from "./middlewares/unstorable"
import { uploadFile } from "./middlewares/upload"
import { validateBody, validateQuery } from "./middlewares/validate"
import { ROUTES, type OurRoute } from "./routes"
import { RIGHTS } from "./routes/rights"

const GET: MiddlewareVerb[] = ["GET"]
const POST: MiddlewareVerb[] = ["POST"]

const filterProducts = filterByLink("backorder_settings", productSettingsFilter)
const refuseBackorderFilter = refuseFilter("backorder", "/admin/orders")
const refuseSettingsFilter = refuseFilter("backorder_settings", "/admin/products")

const ours = ROUTES.map((route) => ({
  matcher: route.path,
  methods: [route.method] as MiddlewareVerb[],
  ...(route.policy && { policies: RIGHTS[route.policy] }),
  ...(route.sizeLimit && { bodyParser: { sizeLimit: route.sizeLimit } }),
  middlewares: checksOf(route),
}))

const admin = [
  { matcher: "/admin/orders", methods: GET, middlewares: [refuseSettingsFilter, filterOrders] },
  { matcher: "/admin/orders/export", methods: POST, middlewares: [refuseSettingsFilter, filterExportedOrders] },
  { matcher: "/admin/orders/:id/fulfillments", methods: POST, middlewares: [guardFulfillment] },
  { matcher: "/admin/views/:entity/columns", methods: GET, middlewares: [addStatusFilter] },
  { matcher: "/admin/views/orders/configurations", methods: GET, middlewares: [offerOrdersView] },
  { matcher: "/admin/search", methods: GET, middlewares: [searchBackorders] },
  { matcher: "/admin/products", methods: GET, middlewares: [refuseBackorderFilter, filterProducts] },
  { matcher: "/admin/products", methods: POST, middlewares: [keepAdditionalData] },
  { matcher: "/admin/products/:id", methods: POST, middlewares: [keepAdditionalData] },
  { matcher: "/admin/products/export", methods: POST, middlewares: [refuseBackorderFilter, filterProducts] },
]

const store = [
  { matcher: "/store/products", methods: GET, middlewares: [takeOwnFields, addProductBackorders] },
  { matcher: "/store/products/:id", methods: GET, middlewares: [takeOwnFields, addProductBackorders] },
  // All below them, also what the app and other plugins have there.
  ...["collections", "product-categories", "product-tags", "product-types"].map((name) => ({
    matcher: `/store/${name}`,
    middlewares: [addNestedBackorders],
  })),
  // All below them and all methods, also routes of the app and of other plugins.
  { matcher: "/store/carts", middlewares: [askForLineIds, addCartBackorders] },
  { matcher: "/store/orders", middlewares: [askForLineIds, addOrderBackorders] },
]

const everywhere = [{ matcher: OUR_ROUTES, middlewares: [refuseUnstorableRequest] }]

export default defineMiddlewares({ routes: [...everywhere, ...ours, ...admin, ...store], errorHandler: handleError })

function checksOf({ form, query, body }: OurRoute) {
  if (form) {
    return [uploadFile]
  }
  return [...(query ? [validateQuery(query)] : []), ...(body ? [validateBody(body)] : [])]
}
