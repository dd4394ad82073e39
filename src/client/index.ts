/*
 * For storefronts: reads what the Store API answers, and words it. It needs nothing else, neither of this package nor of
 * Medusa, so that a bundle takes in these lines and no more.
 */

export {
  availabilityOf,
  backorderOf,
  type Backorder,
  type BackorderedProduct,
  type StockedProduct,
} from "./availability"
export { lineNote, type BackorderedLine } from "./notes"
export { refusalOf, type Refusal } from "./refusal"
export { toSchemaOrg, type OfferedProduct } from "./schema-org"
