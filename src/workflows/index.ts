/*
 * What other code may build on. Medusa registers every workflow by its file, so the others are there without a name here.
 */

export * from "./batch-incoming-stock"
export * from "./create-incoming-stock"
export * from "./delete-incoming-stock"
export * from "./answer-backorder-delay"
export * from "./events"
export * from "./import-incoming-stock"
export * from "./leave-backorders"
export * from "./prioritize-backorder"
export * from "./receive-incoming-stock"
export * from "./reconcile-backorders"
export * from "./remove-backorder-settings"
export * from "./save-backorder-settings"
export * from "./tell-late-incoming-stock"
export * from "./update-incoming-stock"
export * from "./hooks/limit-at-checkout"
export * from "./hooks/limit-in-cart"
export * from "./hooks/settings-of-products"
export type { CartForLimit, LineForLimit } from "./hooks/wanted"
export { backorderAdditionalData, type BackorderAdditionalData } from "../modules/backorder/settings-schema"
