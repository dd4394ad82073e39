import { Session } from "./session.mjs"

/** @typedef {{ variantId: string, shippingMethodId: string }} Offer what a shopper has to name in a checkout */

export const STOCK = 10
/** Vendure's back-order limit is a threshold below zero: this variant sells until the stock would be at -5. */
export const THRESHOLD = -5
export const LIMIT = STOCK - THRESHOLD

/**
 * @param {import("./vendure.mjs").Api} api
 * @returns {Promise<() => Promise<Offer>>} each call makes a product whose stock nobody has touched
 */
export async function openCatalog({ adminApi, login }) {
  const admin = new Session(adminApi)
  await admin.send(LOGIN, login)
  const { shippingMethods } = await admin.send("{ shippingMethods { items { id } } }")
  let made = 0
  return async () => {
    const translations = [{ languageCode: "en", name: "Mug", slug: `mug-${++made}`, description: "" }]
    const { createProduct } = await admin.send(CREATE_PRODUCT, { input: { translations } })
    const variant = {
      productId: createProduct.id,
      translations: [{ languageCode: "en", name: "Mug" }],
      sku: `MUG-${made}`,
      price: 1000,
      trackInventory: "TRUE",
      stockOnHand: STOCK,
      outOfStockThreshold: THRESHOLD,
      useGlobalOutOfStockThreshold: false,
    }
    const { createProductVariants } = await admin.send(CREATE_VARIANT, { input: [variant] })
    return { variantId: createProductVariants[0].id, shippingMethodId: shippingMethods.items[0].id }
  }
}

const LOGIN = `mutation ($username: String!, $password: String!) {
  login(username: $username, password: $password) { __typename }
}`
const CREATE_PRODUCT = "mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }"
const CREATE_VARIANT = `mutation ($input: [CreateProductVariantInput!]!) {
  createProductVariants(input: $input) { id }
}`
