import { logger } from "@medusajs/framework/logger"
import {
  addToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createProductsWorkflow,
  updateLineItemInCartWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { isRegistered, registered, taken, type Hook } from "./enforcement"
import { claimBackorders, releaseBackorders } from "./limit-at-checkout"
import { checkAddToCart, checkCreateCart, checkUpdateLineItem } from "./limit-in-cart"
import { restoreBackorderSettings, saveBackorderSettings } from "./settings-of-products"

/** What core says when a hook has a handler already; there is no other way to ask. */
const TAKEN = /Cannot define multiple hook handlers/

/**
 * Takes the hooks that nobody else has taken. Core allows one handler a hook, so this runs after everything is
 * loaded: an app's own handler stays, and the app is told how to call the plugin's from it.
 */
export function registerHooks(): void {
  tryRegister("complete_cart", () => completeCartWorkflow.hooks.validate(claimBackorders, releaseBackorders))
  tryRegister("add_to_cart", () => addToCartWorkflow.hooks.validate(checkAddToCart))
  tryRegister("update_line_item", () => updateLineItemInCartWorkflow.hooks.validate(checkUpdateLineItem))
  tryRegister("create_cart", () => createCartWorkflow.hooks.validate(checkCreateCart))
  tryRegister("products_created", () =>
    createProductsWorkflow.hooks.productsCreated(saveBackorderSettings, restoreBackorderSettings)
  )
  tryRegister("products_updated", () =>
    updateProductsWorkflow.hooks.productsUpdated(saveBackorderSettings, restoreBackorderSettings)
  )
}

function tryRegister(hook: Hook, register: () => void): void {
  // A module that is loaded again while developing would find its own handler and take it for somebody else's.
  if (isRegistered(hook)) {
    return
  }
  try {
    register()
    registered(hook)
  } catch (error) {
    if (!(error instanceof Error && TAKEN.test(error.message))) {
      throw error
    }
    taken(hook)
    const howTo = HOW_TO_COMPOSE[hook]
    if (howTo) {
      logger.warn(howTo)
    }
  }
}

const HOW_TO_COMPOSE: Partial<Record<Hook, string>> = {
  complete_cart: `medusa-plugin-backorder: completeCartWorkflow.hooks.validate has a handler already, so the maximum of backorders is not enforced unless that calls the plugin's:
  import { claimBackorders, releaseBackorders } from "medusa-plugin-backorder/workflows"
  completeCartWorkflow.hooks.validate(async (data, context) => { /* yours */ return claimBackorders(data, context) }, releaseBackorders)`,
  products_created: ignored("createProductsWorkflow.hooks.productsCreated"),
  products_updated: ignored("updateProductsWorkflow.hooks.productsUpdated"),
}

function ignored(hook: string): string {
  return `medusa-plugin-backorder: ${hook} has a handler already, so additional_data.backorder is not saved unless that calls saveBackorderSettings of "medusa-plugin-backorder/workflows", with restoreBackorderSettings as its compensation.`
}
