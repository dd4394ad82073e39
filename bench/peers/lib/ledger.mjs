/**
 * What Vendure's own tables say of one variant. `allocated_units` is the counter that the limit is checked against,
 * `allocation_units` the sum of the rows that should explain it.
 *
 * @typedef {{ placed_orders: number, sold_units: number, allocated_units: number, allocation_units: number }} Ledger
 */

const SQL = `
  select
    (select count(distinct o.id)::int from "order" o join order_line l on l."orderId" = o.id
      where l."productVariantId" = $1 and o.state in ('PaymentSettled', 'PaymentAuthorized')) as placed_orders,
    (select coalesce(sum(l.quantity), 0)::int from "order" o join order_line l on l."orderId" = o.id
      where l."productVariantId" = $1 and o.state in ('PaymentSettled', 'PaymentAuthorized')) as sold_units,
    (select sum("stockAllocated")::int from stock_level where "productVariantId" = $1) as allocated_units,
    (select coalesce(sum(quantity), 0)::int from stock_movement
      where "productVariantId" = $1 and type = 'ALLOCATION') as allocation_units`

/**
 * @param {import("pg").Client} client
 * @param {string} variantId
 * @returns {Promise<Ledger>}
 */
export async function ledgerOf(client, variantId) {
  const { rows } = await client.query(SQL, [variantId])
  return rows[0]
}
