import { PROMO_PROBLEMS, TRANSLATION_PROBLEMS, type RefusalCode } from "../../modules/backorder/domain/codes"
import {
  batchSettingsBody,
  batchSettingsResponse,
  deletedSettingsResponse,
  productSettingsResponse,
  saveProductSettingsBody,
  settingsParams,
  settingsResponse,
} from "../contracts"
import type { OurRoute } from "./types"

/** Settings of some ten thousand products; more are for the import. */
const BATCH_SIZE = "10mb"

const UNFIT: RefusalCode[] = [...PROMO_PROBLEMS, ...TRANSLATION_PROBLEMS, "named_twice"]

const OF_PRODUCT = { path: "/admin/products/:id/backorder-settings", ids: { id: "product" } } as const

export const SETTINGS_ROUTES: OurRoute[] = [
  {
    ...OF_PRODUCT,
    method: "GET",
    summary: "The settings of a product, and how each of its variants stands.",
    description: "A product that was never set up answers the defaults: disabled, and `null` for the rest.",
    policy: "read",
    answer: { body: productSettingsResponse },
    refuses: { 404: ["product_not_found"] },
  },
  {
    ...OF_PRODUCT,
    method: "POST",
    summary: "Changes the settings of a product.",
    description: "A field that is left out is kept, `null` clears. Answers as GET.",
    policy: "update",
    body: saveProductSettingsBody,
    answer: { body: productSettingsResponse },
    refuses: { 400: [...UNFIT, "foreign_variant", "unknown_locale"], 404: ["product_not_found"] },
  },
  {
    ...OF_PRODUCT,
    method: "DELETE",
    summary: "Takes the settings of a product away.",
    description:
      "It is not sold on backorder any more. Orders that wait for it go on waiting. The id is the product's.",
    policy: "update",
    answer: { body: deletedSettingsResponse },
    refuses: { 404: ["product_not_found"] },
  },
  {
    method: "GET",
    path: "/admin/backorder-settings",
    summary: "The settings of all products.",
    policy: "read",
    query: settingsParams,
    answer: { body: settingsResponse },
  },
  {
    method: "POST",
    path: "/admin/backorder-settings/batch",
    summary: "Changes the settings of many products, or takes them away: all or nothing.",
    description: "A field that is left out is kept, `null` clears. `updated` is in the order in which they were named.",
    policy: "update",
    body: batchSettingsBody,
    sizeLimit: BATCH_SIZE,
    answer: { body: batchSettingsResponse },
    refuses: { 400: UNFIT, 404: ["product_not_found"] },
  },
  {
    method: "GET",
    path: "/admin/backorder-settings/export",
    summary: "The settings of all products as CSV, which imports back without changing anything.",
    policy: "read",
    answer: { body: { csv: "A row for each product and one for each variant with a maximum of its own." } },
  },
]
