import { defineMiddlewares, type MiddlewareVerb } from "@medusajs/framework/http"
import {
  backorderedProductsParams,
  backordersParams,
  batchSettingsBody,
  confirmImportBody,
  importsParams,
  productSettingsFilter,
  purchaseListParams,
  reconcileBody,
  saveBackorderBody,
  saveProductSettingsBody,
  settingsParams,
  storeBackordersParams,
} from "./contracts"
import { askForLineIds } from "./middlewares/enrich"
import { filterByLink, refuseFilter } from "./middlewares/filter-by-link"
import { filterExportedOrders, filterOrders } from "./middlewares/filter-orders"
import { guardFulfillment } from "./middlewares/guard-fulfillment"
import { handleError } from "./middlewares/handle-error"
import { addStatusFilter, offerOrdersView } from "./middlewares/orders-list"
import { RIGHTS } from "./middlewares/rights"
import { searchBackorders } from "./middlewares/search"
import { addCartBackorders } from "./middlewares/store-carts"
import { addOrderBackorders } from "./middlewares/store-orders"
import { addNestedBackorders, addProductBackorders } from "./middlewares/store-products"
import { OUR_ROUTES, refuseUnstorableRequest } from "./middlewares/unstorable"
import { uploadFile } from "./middlewares/upload"
import { validateBody, validateQuery } from "./middlewares/validate"

const { read, update } = RIGHTS
const GET: MiddlewareVerb[] = ["GET"]
const POST: MiddlewareVerb[] = ["POST"]
const DELETE: MiddlewareVerb[] = ["DELETE"]

/** Settings of some ten thousand products; more are for the import. */
const BATCH_SIZE = "10mb"

const filterProducts = filterByLink("backorder_settings", productSettingsFilter)
const refuseBackorderFilter = refuseFilter("backorder", "/admin/orders")
const refuseSettingsFilter = refuseFilter("backorder_settings", "/admin/products")

const admin = [
  { matcher: "/admin/products/:id/backorder-settings", methods: GET, policies: read },
  {
    matcher: "/admin/products/:id/backorder-settings",
    methods: POST,
    policies: update,
    middlewares: [validateBody(saveProductSettingsBody)],
  },
  { matcher: "/admin/products/:id/backorder-settings", methods: DELETE, policies: update },
  {
    matcher: "/admin/backorder-settings",
    methods: GET,
    policies: read,
    middlewares: [validateQuery(settingsParams)],
  },
  {
    matcher: "/admin/backorder-settings/batch",
    methods: POST,
    bodyParser: { sizeLimit: BATCH_SIZE },
    policies: update,
    middlewares: [validateBody(batchSettingsBody)],
  },
  { matcher: "/admin/backorder-settings/export", methods: GET, policies: read },
  {
    matcher: "/admin/backorder-settings/imports",
    methods: GET,
    policies: read,
    middlewares: [validateQuery(importsParams)],
  },
  { matcher: "/admin/backorder-settings/imports", methods: POST, policies: update, middlewares: [uploadFile] },
  { matcher: "/admin/backorder-settings/imports/:transaction_id", methods: GET, policies: read },
  { matcher: "/admin/backorder-settings/imports/:transaction_id/errors", methods: GET, policies: read },
  {
    matcher: "/admin/backorder-settings/imports/:transaction_id/confirm",
    methods: POST,
    policies: update,
    middlewares: [validateBody(confirmImportBody)],
  },
  {
    matcher: "/admin/backordered-products",
    methods: GET,
    policies: read,
    middlewares: [validateQuery(backorderedProductsParams)],
  },
  { matcher: "/admin/backordered-products/overview", methods: GET, policies: read },
  {
    matcher: "/admin/backordered-products/export",
    methods: GET,
    policies: read,
    middlewares: [validateQuery(purchaseListParams)],
  },
  {
    matcher: "/admin/backorders",
    methods: GET,
    policies: read,
    middlewares: [validateQuery(backordersParams)],
  },
  { matcher: "/admin/backorders/health", methods: GET, policies: read },
  { matcher: "/admin/backorders/statuses", methods: GET, policies: read },
  {
    matcher: "/admin/backorders/reconcile",
    methods: POST,
    policies: update,
    middlewares: [validateBody(reconcileBody)],
  },
  { matcher: "/admin/backorders/:id", methods: GET, policies: read },
  {
    matcher: "/admin/backorders/:id",
    methods: POST,
    policies: update,
    middlewares: [validateBody(saveBackorderBody)],
  },
  { matcher: "/admin/orders", methods: GET, middlewares: [refuseSettingsFilter, filterOrders] },
  { matcher: "/admin/orders/export", methods: POST, middlewares: [refuseSettingsFilter, filterExportedOrders] },
  { matcher: "/admin/orders/:id/fulfillments", methods: POST, middlewares: [guardFulfillment] },
  { matcher: "/admin/views/:entity/columns", methods: GET, middlewares: [addStatusFilter] },
  { matcher: "/admin/views/orders/configurations", methods: GET, middlewares: [offerOrdersView] },
  { matcher: "/admin/search", methods: GET, middlewares: [searchBackorders] },
  { matcher: "/admin/products", methods: GET, middlewares: [refuseBackorderFilter, filterProducts] },
  { matcher: "/admin/products/export", methods: POST, middlewares: [refuseBackorderFilter, filterProducts] },
]

const store = [
  {
    matcher: "/store/backorders",
    methods: GET,
    middlewares: [validateQuery(storeBackordersParams)],
  },
  { matcher: "/store/products", methods: GET, middlewares: [addProductBackorders] },
  { matcher: "/store/products/:id", methods: GET, middlewares: [addProductBackorders] },
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

export default defineMiddlewares({ routes: [...everywhere, ...admin, ...store], errorHandler: handleError })
