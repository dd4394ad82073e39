/** So many of a thousand backorders still wait; the others were filled. */
const WAITING_OF_THOUSAND = 10

/**
 * By SQL, because core would take days: orders of one line each.
 *
 * @param oneIn - one in so many orders has a backorder.
 */
export function orderStatements(orders: number, oneIn: number): string[] {
  const numbers = `generate_series(1,${orders}) n`
  return [
    `insert into "order" (id, version, status, currency_code, email, created_at)
     select 'order_'||md5(n::text),1,'pending','usd','shopper'||n||'@example.com', timestamptz '2026-01-01Z'+n*interval '10 second'
       from ${numbers}`,
    `insert into order_line_item (id, title, product_title, variant_title, variant_sku, unit_price, raw_unit_price)
     select 'ordli_'||md5(n::text),'Mug','Mug','Blue','S'||n%500,10,'{"value":"10","precision":20}'
       from ${numbers}`,
    `insert into order_item (id, order_id, version, item_id, quantity, raw_quantity, fulfilled_quantity, raw_fulfilled_quantity, shipped_quantity, raw_shipped_quantity, return_requested_quantity, raw_return_requested_quantity, return_received_quantity, raw_return_received_quantity, return_dismissed_quantity, raw_return_dismissed_quantity, written_off_quantity, raw_written_off_quantity)
     select 'orditem_'||md5(n::text),'order_'||md5(n::text),1,'ordli_'||md5(n::text),1,'{"value":"1"}',0,zero,0,zero,0,zero,0,zero,0,zero,0,zero
       from (select '{"value":"0"}'::jsonb as zero) nothing, ${numbers}`,
    `insert into order_summary (id, order_id, version, totals)
     select 'ordsum_'||md5(n::text),'order_'||md5(n::text),1,'{"current_order_total":10,"original_order_total":10}'
       from ${numbers}`,
    `insert into backorder (id, order_id, status, told_status, outstanding_quantity, ordered_at)
     select 'bo_'||md5(n::text),'order_'||md5(n::text),status,status,case status when 'filled' then 0 else 1 end,
            timestamptz '2026-01-01Z'+n*interval '10 second'
       from (select n, case when n/${oneIn}%1000 < ${WAITING_OF_THOUSAND} then 'back_ordered' else 'filled' end as status
               from ${numbers} where n%${oneIn} = 0) numbered`,
    "vacuum analyze",
  ]
}

/** When the order with a number was placed. */
export function orderedAt(number: number): Date {
  return new Date(Date.UTC(2026, 0, 1) + number * 10_000)
}
