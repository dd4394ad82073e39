import { mkdir, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"

/*
 * What a merchant's app may have of its own in the places where the plugin has something too. It is text here because it
 * imports the package as installed, which this repository itself does not have.
 */

/** Fields and filters of its own for shoppers, a validator of `additional_data`, and an error handler. */
const MIDDLEWARES = `
import {
  defineMiddlewares,
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

const answerByCore = errorHandler()

interface Body {
  products?: { backorder?: { out_of_stock: boolean } | null }[]
}

function changeBody(res: MedusaResponse, change: (body: Body) => object) {
  const json = res.json.bind(res)
  res.json = (body: unknown) => json(change(body as Body))
}

/** Hides what has no place in the shop window, answers no more than a title, and says where it is from. */
function showWindow(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  req.queryConfig.fields = ["id", "title"]
  req.filterableFields.status = "published"
  req.filterableFields.title = ["Mug", "Tee"]
  changeBody(res, ({ products, ...body }) => ({
    ...body,
    products: products?.map((product) => ({ ...product, sold_by: "us" })),
  }))
  next()
}

/** Runs before everything else on the route, so what it does to the answer it does last. */
function countWaiting(_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  changeBody(res, (body) => ({
    ...body,
    on_backorder: body.products?.filter((product) => product.backorder?.out_of_stock).length,
  }))
  next()
}

export default defineMiddlewares({
  routes: [
    { matcher: "/store/products", middlewares: [countWaiting] },
    { matcher: "/store/products", methods: ["GET"], middlewares: [showWindow] },
    { matcher: "/admin/products", methods: ["POST"], additionalDataValidator: { brand: z.string().optional() } },
    { matcher: "/admin/products/:id", methods: ["POST"], additionalDataValidator: { brand: z.string().optional() } },
  ],
  errorHandler: (error: { details?: unknown }, req, res, next) => {
    changeBody(res, (body) => ({ ...body, details: error.details, told_by: "the app" }))
    return answerByCore(error, req, res, next)
  },
})
`

/**
 * Handlers of its own for the hooks that the plugin would take: nobody buys thirteen of anything, and a product's brand is
 * kept as its subtitle. They call the plugin's or, with `OWN_HOOKS=alone`, do not.
 */
const HOOKS = `
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  addToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createProductsWorkflow,
  updateLineItemInCartWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  checkAddToCart,
  checkCreateCart,
  checkUpdateLineItem,
  claimBackorders,
  releaseBackorders,
  restoreBackorderSettings,
  saveBackorderSettings,
} from "medusa-plugin-backorder/workflows"

const calls = process.env.OWN_HOOKS !== "alone"

function refuseThirteen(items: { quantity?: unknown }[]) {
  if (items.some(({ quantity }) => Number(quantity) === 13)) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Nobody buys thirteen.")
  }
}

addToCartWorkflow.hooks.validate(async (data, context) => {
  refuseThirteen(data.input.items)
  return calls ? checkAddToCart(data, context) : undefined
})

updateLineItemInCartWorkflow.hooks.validate(async (data, context) => {
  refuseThirteen([data.input.update])
  return calls ? checkUpdateLineItem(data, context) : undefined
})

createCartWorkflow.hooks.validate(async (data, context) => {
  refuseThirteen(data.input.items ?? [])
  return calls ? checkCreateCart(data, context) : undefined
})

interface Saved {
  products: { id: string }[]
  additional_data?: Record<string, unknown>
}

async function keepBrand({ products, additional_data }: Saved, { container }: { container: MedusaContainer }) {
  for (const { id } of additional_data?.brand ? products : []) {
    await container.resolve(Modules.PRODUCT).updateProducts(id, { subtitle: String(additional_data?.brand) })
  }
}

updateProductsWorkflow.hooks.productsUpdated(async (data, context) => {
  await keepBrand(data, context)
  return calls ? saveBackorderSettings(data, context) : undefined
}, restoreBackorderSettings)

if (calls) {
  completeCartWorkflow.hooks.validate((data, context) => claimBackorders(data, context), releaseBackorders)
  createProductsWorkflow.hooks.productsCreated(async (data, context) => {
    await keepBrand(data, context)
    return saveBackorderSettings(data, context)
  }, restoreBackorderSettings)
}
`

const FILES = { "src/api/middlewares.ts": MIDDLEWARES, "src/workflows/own-hooks.ts": HOOKS }

/** Gives the installed app all of that, for as long as a test needs it: others share the app. @returns what undoes it. */
export async function giveOwnThings(folder: string): Promise<() => Promise<void>> {
  const paths = Object.keys(FILES).map((path) => join(folder, path))
  for (const [path, code] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), code)
  }
  return async () => {
    await Promise.all(paths.map((path) => rm(path)))
  }
}
