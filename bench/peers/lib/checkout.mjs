/**
 * The calls of one checkout, in order: what a storefront sends to the Shop API for a guest who buys one unit.
 *
 * @typedef {{ offer: import("./catalog.mjs").Offer, number: number }} Guest
 * @typedef {{ name: string, query: string, variables: (guest: Guest) => Record<string, unknown> }} Call
 */
import { COUNTRY, PAYMENT_METHOD } from "./initial-data.mjs"

/** @type {Call[]} */
export const FILL_CART = [
  call("addItemToOrder", { productVariantId: "ID!", quantity: "Int!" }, ({ offer }) => ({
    productVariantId: offer.variantId,
    quantity: 1,
  })),
  call("setCustomerForOrder", { input: "CreateCustomerInput!" }, ({ offer, number }) => ({
    input: { firstName: "Ada", lastName: "Lovelace", emailAddress: `ada-${offer.variantId}-${number}@example.com` },
  })),
  call("setOrderShippingAddress", { input: "CreateAddressInput!" }, () => ({
    input: { streetLine1: "Main Street 1", city: "Berlin", postalCode: "10115", countryCode: COUNTRY },
  })),
  call("setOrderShippingMethod", { shippingMethodId: "[ID!]!" }, ({ offer }) => ({
    shippingMethodId: [offer.shippingMethodId],
  })),
]

export const ARRANGE_PAYMENT = call(
  "transitionOrderToState",
  { state: "String!" },
  () => ({ state: "ArrangingPayment" }),
  "... on OrderStateTransitionError { transitionError }"
)

/** The completing call: the dummy payment is settled at once, which places the order. */
export const PAY = call("addPaymentToOrder", { input: "PaymentInput!" }, () => ({
  input: { method: PAYMENT_METHOD, metadata: {} },
}))

/**
 * @param {string} name of the mutation
 * @param {Record<string, string>} types of its arguments
 * @param {Call["variables"]} variables
 * @param {string} [more] what else to ask for in its answer
 * @returns {Call}
 */
function call(name, types, variables, more = "") {
  const declared = Object.entries(types)
    .map(([argument, type]) => `$${argument}: ${type}`)
    .join(", ")
  const passed = Object.keys(types)
    .map((argument) => `${argument}: $${argument}`)
    .join(", ")
  const query = `mutation (${declared}) {
    answer: ${name}(${passed}) { __typename ... on Order { state } ... on ErrorResult { errorCode message } ${more} }
  }`
  return { name, query, variables }
}
