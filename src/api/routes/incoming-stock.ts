import { FILE_PROBLEMS } from "../../modules/backorder/domain/codes"
import {
  batchIncomingStockBody,
  batchIncomingStockResponse,
  createIncomingStockBody,
  deletedIncomingStockResponse,
  finishReceiptBody,
  incomingExportParams,
  incomingImportForm,
  incomingImportParams,
  incomingImportResponse,
  incomingOrdersParams,
  incomingOrdersResponse,
  incomingStockListResponse,
  incomingStockParams,
  incomingStockResponse,
  receiveIncomingStockBody,
  updateIncomingStockBody,
} from "../contracts"
import type { OurRoute } from "./types"

/** Some ten thousand of them. */
const BATCH_SIZE = "10mb"

const ALL = "/admin/incoming-stock"
const ONE = { path: `${ALL}/:id`, ids: { id: "delivery" } }

export const INCOMING_STOCK_ROUTES: OurRoute[] = [
  {
    method: "GET",
    path: ALL,
    summary: "What is on its way, and what has come or was canceled.",
    description: "The soonest first. Deleted items and locations are named as long as Medusa has them.",
    policy: "read",
    query: incomingStockParams,
    answer: { body: incomingStockListResponse },
  },
  {
    method: "POST",
    path: ALL,
    summary: "Says that units of an inventory item are on their way to a location.",
    description: "A location that does not keep the item yet does so from then on, with nothing in stock.",
    policy: "update",
    body: createIncomingStockBody,
    answer: { body: incomingStockResponse },
    refuses: { 400: ["date_passed"], 404: ["inventory_item_not_found", "location_not_found"] },
  },
  {
    method: "POST",
    path: `${ALL}/batch`,
    summary: "Creates, changes and deletes incoming stock: all or nothing.",
    description: "Each list of the answer is in the order in which it was sent.",
    policy: "update",
    body: batchIncomingStockBody,
    sizeLimit: BATCH_SIZE,
    answer: { body: batchIncomingStockResponse },
    refuses: {
      400: ["date_passed", "incoming_below_received", "incoming_closed", "incoming_partly_received", "named_twice"],
      404: ["incoming_not_found", "inventory_item_not_found", "location_not_found"],
    },
  },
  {
    method: "GET",
    path: `${ALL}/export`,
    summary: "Incoming stock as a CSV file that an import takes back unchanged.",
    policy: "read",
    query: incomingExportParams,
    answer: { body: { csv: "A row for each; `Item` is for people." } },
  },
  {
    method: "POST",
    path: `${ALL}/import`,
    summary: "Creates and changes incoming stock as a CSV file says: all or nothing.",
    description:
      "A row names a delivery by `Incoming Id`, or an item by `SKU` or `Inventory Item Id` and where it goes by `Location` or " +
      "`Location Id`, which may be missing where the store has one location. A row without an id changes the delivery of " +
      "its item to its location with its `Reference` if there is one, and is a new delivery otherwise. An empty cell keeps " +
      'what is there; `Status` takes "canceled". Nothing is received by a file.',
    policy: "update",
    query: incomingImportParams,
    form: incomingImportForm,
    answer: { body: incomingImportResponse },
    refuses: { 400: [...FILE_PROBLEMS, "file_has_errors"] },
  },
  {
    method: "POST",
    path: `${ALL}/receipts/:id`,
    ids: { id: "receipt" },
    summary: "Says what came of a receipt whose server died in the middle.",
    description: "The health names such receipts. Look at the stock first: nothing here raises or lowers it.",
    policy: "update",
    body: finishReceiptBody,
    answer: { body: incomingStockResponse },
    refuses: { 404: ["receipt_not_found"] },
  },
  {
    ...ONE,
    method: "GET",
    summary: "One of what is on its way.",
    policy: "read",
    answer: { body: incomingStockResponse },
    refuses: { 404: ["incoming_not_found"] },
  },
  {
    ...ONE,
    method: "POST",
    summary: "Changes or cancels what is on its way.",
    description:
      "A field that is left out is kept, `null` clears. Of what is received or canceled only `reference` and `note` can be " +
      "changed. A `quantity` of as much as has come makes it received.",
    policy: "update",
    body: updateIncomingStockBody,
    answer: { body: incomingStockResponse },
    refuses: { 400: ["date_passed", "incoming_below_received", "incoming_closed"], 404: ["incoming_not_found"] },
  },
  {
    ...ONE,
    method: "DELETE",
    summary: "Deletes what was a mistake; what will not come any more is canceled instead.",
    policy: "update",
    answer: { body: deletedIncomingStockResponse },
    refuses: { 400: ["incoming_partly_received"], 404: ["incoming_not_found"] },
  },
  {
    ...ONE,
    path: `${ONE.path}/receive`,
    method: "POST",
    summary: "Receives what has come, all of it or a part, and raises Medusa's stock by it.",
    description: "Without `quantity` it can be asked again: what is received already stays as it is.",
    policy: "update",
    headers: {
      "Idempotency-Key":
        "At most 200 characters. Another request with the same key for the same incoming stock receives nothing more.",
    },
    body: receiveIncomingStockBody,
    answer: { body: incomingStockResponse },
    refuses: {
      400: ["incoming_exceeded", "incoming_closed"],
      404: ["incoming_not_found", "inventory_item_not_found", "location_not_found"],
    },
  },
  {
    ...ONE,
    path: `${ONE.path}/orders`,
    method: "GET",
    summary: "The orders that a delivery is promised to, in the order in which stock serves them.",
    description: "None when it is late, received or canceled: nothing is promised of it.",
    policy: "read",
    query: incomingOrdersParams,
    answer: { body: incomingOrdersResponse },
    refuses: { 404: ["incoming_not_found"] },
  },
]
