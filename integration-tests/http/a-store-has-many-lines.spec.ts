import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { seedStatements, type Size } from "../../bench/lib/reconcile-seed"
import { readCandidates } from "../../src/modules/backorder/core-tables/comparison"
import { backorderService } from "../../src/modules/backorder/name"
import type { Sql } from "../../src/modules/backorder/sql"
import { inAShop, type World } from "../support/in-a-shop"
import { countingRows } from "../support/plans"
import { reconcile, theWitnessAgrees } from "../support/reconcile"

const EVERYTHING = { inventory_item_ids: null, order_ids: [] }

/** What is filled by these statements, and what a reconcile makes of it. */
const SEEDED = [
  ...["product", "product_variant", "product_variant_inventory_item", "inventory_item", "inventory_level"],
  ...['"order"', "order_item", "order_line_item", "reservation_item"],
  ...["backorder", "backorder_settings", "backorder_incoming"],
]

/** A delivery for each shelf on each of three days. */
const DELIVERIES = `
  insert into backorder_incoming (id, inventory_item_id, location_id, quantity, expected_on)
  select 'boinc_' || inventory_item_id || day, inventory_item_id, location_id, 2, '2031-01-0' || day
    from inventory_level, generate_series(1, 3) day`

inAShop((world: World) => {
  const write = async (statements: string[]) => {
    for (const statement of statements) {
      await world.witness.damage(statement, [])
    }
  }

  describe("a store with many lines", () => {
    /** How many rows Postgres goes through to compare all of them, all or none of which the plugin knows already. */
    const rowsComparedIn = async (size: Size, known: boolean) => {
      await write([`truncate ${SEEDED.join(", ")} cascade`])
      await write([...seedStatements(size), DELIVERIES, "analyze"])
      if (known) {
        // Of these nobody is to be told: the events of so many orders would go on into the next test.
        await backorderService(world.container).reconcile(EVERYTHING)
      }
      const knex = world.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      return knex.transaction(async (transaction) => {
        const plain: Sql = async (query, bindings = {}) => (await transaction.raw(query, bindings as never)).rows
        const { sql, rows } = countingRows(plain, /^create temporary table \w+ on commit drop as (.*)/s)
        for await (const some of readCandidates(sql, EVERYTHING, "2030-12-01")) {
          expect(some.length).toBeGreaterThan(0)
        }
        return rows()
      })
    }

    it.each([
      ["one item each, of few products", { items: 5, parts: 1 }, false],
      ["one item each, of few products, all known", { items: 5, parts: 1 }, true],
      ["kits of two items, all of one product", { items: 1, parts: 2 }, false],
      ["kits of two items, all of one product, all known", { items: 1, parts: 2 }, true],
    ])("is compared by work that grows as the lines do: %s", async (_, { items, parts }, known) => {
      const some = await rowsComparedIn({ items: Math.min(items, 400), lines: 400, parts }, known)
      const twice = await rowsComparedIn({ items, lines: 800, parts }, known)

      expect(some).toBeGreaterThan(400)
      expect(twice / some).toBeLessThan(2.5)
    })

    it("is the same when a pass is cut into many pieces, and when there is something odd in each", async () => {
      await write([...seedStatements({ items: 4, lines: 30, parts: 2 }), DELIVERIES])
      await write([
        `update order_item set quantity = 'NaN' where item_id in (
                      select id from order_line_item where product_id = 'prod_2' order by id limit 3)`,
      ])

      const result = await backorderService(world.container).reconcile(EVERYTHING, { linesPerTransaction: 2 })

      expect(result).toMatchObject({ repaired: 27, unjudged: { length: 3 } })
      await write(["update order_item set quantity = 1 where quantity = 'NaN'"])
      await reconcile(world)
      await theWitnessAgrees(world)
    })
  })
})
