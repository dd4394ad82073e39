/**
 * How large a shop is: `lines` order lines of one unit each, spread evenly over `items` products and over `orders`; left
 * out, every line is an order of its own. A unit takes one of each of its `parts`, one unless said otherwise.
 */
export interface Size {
  items: number
  lines: number
  orders?: number
  parts?: number
}

/**
 * By SQL: core would take days for a million orders. Nothing lies on any shelf, every product is set up, and the plugin
 * does not know of any order yet.
 */
export function seedStatements({ items, lines, orders = lines, parts = 1 }: Size): string[] {
  return [
    `insert into product (id, title, handle)
     select 'prod_'||n,'P'||n,'p'||n
       from generate_series(1,${items}) n`,
    `insert into product_variant (id, title, product_id, manage_inventory, allow_backorder, sku)
     select 'variant_'||n,'V','prod_'||n,true,true,'S'||n
       from generate_series(1,${items}) n`,
    `insert into inventory_item (id, sku)
     select 'iitem_'||n||'_'||part,'S'||n||'-'||part
       from generate_series(1,${items}) n, generate_series(1,${parts}) part`,
    `insert into product_variant_inventory_item (variant_id, inventory_item_id, id, required_quantity)
     select 'variant_'||n,'iitem_'||n||'_'||part,'pvitem_'||n||'_'||part,1
       from generate_series(1,${items}) n, generate_series(1,${parts}) part`,
    `insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity, reserved_quantity, raw_reserved_quantity)
     select 'ilev_'||n||'_'||part,'iitem_'||n||'_'||part,'sloc_1',0,'{"value":"0","precision":20}',0,'{"value":"0","precision":20}'
       from generate_series(1,${items}) n, generate_series(1,${parts}) part`,
    `insert into backorder_settings (id, product_id, enabled)
     select 'boset_'||n,'prod_'||n,true
       from generate_series(1,${items}) n`,
    `insert into "order" (id, version, status, currency_code, email, created_at)
     select 'order_'||md5(n::text),1,'pending','usd','a@b.c', timestamptz '2026-01-01'+n*interval '10 second'
       from generate_series(1,${orders}) n`,
    `insert into order_line_item (id, title, product_title, variant_title, variant_sku, product_id, variant_id, unit_price, raw_unit_price)
     select 'ordli_'||md5(n::text),'P','P','V','S','prod_'||(1+n%${items}),'variant_'||(1+n%${items}),10,'{"value":"10","precision":20}'
       from generate_series(1,${lines}) n`,
    `insert into order_item (id, order_id, version, item_id, quantity, raw_quantity, fulfilled_quantity, raw_fulfilled_quantity, shipped_quantity, raw_shipped_quantity, return_requested_quantity, raw_return_requested_quantity, return_received_quantity, raw_return_received_quantity, return_dismissed_quantity, raw_return_dismissed_quantity, written_off_quantity, raw_written_off_quantity)
     select 'orditem_'||md5(n::text),'order_'||md5((1+n%${orders})::text),1,'ordli_'||md5(n::text),1,'{"value":"1"}',0,'{"value":"0"}',0,'{"value":"0"}',0,'{"value":"0"}',0,'{"value":"0"}',0,'{"value":"0"}',0,'{"value":"0"}'
       from generate_series(1,${lines}) n`,
    `insert into reservation_item (id, line_item_id, location_id, quantity, raw_quantity, inventory_item_id)
     select 'resitem_'||md5(n::text)||'_'||part,'ordli_'||md5(n::text),'sloc_1',1,'{"value":"1"}','iitem_'||(1+n%${items})||'_'||part
       from generate_series(1,${lines}) n, generate_series(1,${parts}) part`,
  ]
}
