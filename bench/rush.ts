/**
 * The load driver: more shoppers than can be served, all at once, again and again.
 *
 *   npm run bench -- rush --carts 200 --in-flight 50 --repetitions 20 --servers 2 --redis
 *   npm run bench -- rush --plain             core alone, with allow_backorder on and nobody who knows the maximum
 */
import { parseArgs } from "node:util"
import { aBackorderProduct } from "../integration-tests/support/backorders"
import type { PreparedCart } from "../integration-tests/support/checkout"
import { createProduct, type Product } from "../integration-tests/support/products"
import { kindsOf, rush, type RushResult } from "../integration-tests/support/rush/rush"
import { Stand, type Counter } from "../integration-tests/support/rush/stand"
import { machine } from "./lib/machine"
import { median, ms } from "./lib/statistics"
import { printTable } from "./lib/table"
import { toTheEnd } from "./lib/to-the-end"

const STOCK = 10
const MAXIMUM = 5

const { values: flags } = parseArgs({
  options: {
    carts: { type: "string", default: "200" },
    "in-flight": { type: "string", default: "50" },
    repetitions: { type: "string", default: "5" },
    servers: { type: "string", default: "1" },
    redis: { type: "boolean", default: false },
    plain: { type: "boolean", default: false },
  },
})
const CARTS = Number(flags.carts)

async function main() {
  const stand = await Stand.open()
  const rows = []
  try {
    const counter = await stand.serve({
      servers: Number(flags.servers),
      redis: flags.redis,
      options: flags.plain ? null : {},
    })
    const product = await theProduct(counter)
    let carts = await prepare(counter, product, CARTS)
    for (let repetition = 1; repetition <= Number(flags.repetitions); repetition++) {
      const result = await rush(counter.shoppers, carts, Number(flags["in-flight"]))
      rows.push(row(result, await stand.witness.reservedOf(product.variant.inventoryItemId)))
      console.log(rows.at(-1))
      carts = await nextCarts(counter, product, result)
    }
  } finally {
    await stand.close()
  }
  printTable(`Stock ${STOCK}, maximum ${MAXIMUM}; ${JSON.stringify(flags)}. ${machine()}`, rows)
}

function theProduct(counter: Counter): Promise<Product> {
  return flags.plain
    ? allowedByCore(counter)
    : aBackorderProduct(counter, { stock: STOCK, settings: { max_quantity: MAXIMUM } })
}

async function allowedByCore(counter: Counter): Promise<Product> {
  const product = await createProduct(counter.admin, counter.shop, { variants: [{ stock: STOCK }] })
  await counter.admin.post(`/admin/products/${product.id}/variants/${product.variant.id}`, { allow_backorder: true })
  return product
}

function prepare(counter: Counter, product: Product, carts: number): Promise<PreparedCart[]> {
  const basket = [{ variant_id: product.variant.id, quantity: 1 }]
  return counter.prepare(Array.from({ length: carts }, () => basket))
}

/** Everything canceled, and as many carts again: who was refused tries once more. */
async function nextCarts(counter: Counter, product: Product, { orders, refused }: RushResult): Promise<PreparedCart[]> {
  for (const { id } of orders) {
    await counter.admin.post(`/admin/orders/${id}/cancel`)
  }
  return [...refused.map(({ cart }) => cart), ...(await prepare(counter, product, CARTS - refused.length))]
}

function row({ orders, refused, lost, took }: RushResult, reserved: number) {
  return {
    orders: orders.length,
    "units reserved": reserved,
    refused: refused.length,
    "as what": kindsOf(refused).join(", "),
    "no answer": lost.length,
    "median answer, ms": ms(median(took)),
  }
}

toTheEnd(main)
