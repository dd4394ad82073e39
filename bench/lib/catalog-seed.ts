import type { Shop } from "../../integration-tests/support/shop"

export const VARIANTS = 10

/** By SQL, because core would take hours: products `prod_<n>` that are sold in the shop's channel, with nothing in stock. */
export function catalogStatements(from: number, to: number, { salesChannel, location }: Shop): string[] {
  const products = `generate_series(${from},${to}) n`
  const variants = `${products}, generate_series(1,${VARIANTS}) v`
  const none = `'{"value":"0","precision":20}'::jsonb`
  return [
    `insert into product (id, title, handle, status) select 'prod_'||n,'P'||n,'p'||n,'published' from ${products}`,
    `insert into product_sales_channel (id, product_id, sales_channel_id)
     select 'prodsc_'||n,'prod_'||n,'${salesChannel.id}' from ${products}`,
    `insert into product_variant (id, title, product_id, manage_inventory, allow_backorder, sku)
     select 'variant_'||n||'_'||v,'V'||v,'prod_'||n,true,true,'S'||n||'-'||v from ${variants}`,
    `insert into inventory_item (id, sku) select 'iitem_'||n||'_'||v,'S'||n||'-'||v from ${variants}`,
    `insert into product_variant_inventory_item (id, variant_id, inventory_item_id, required_quantity)
     select 'pvitem_'||n||'_'||v,'variant_'||n||'_'||v,'iitem_'||n||'_'||v,1 from ${variants}`,
    `insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity, reserved_quantity, raw_reserved_quantity)
     select 'ilev_'||n||'_'||v,'iitem_'||n||'_'||v,'${location.id}',0,${none},0,${none} from ${variants}`,
    `insert into price_set (id) select 'pset_'||n||'_'||v from ${variants}`,
    `insert into product_variant_price_set (id, variant_id, price_set_id)
     select 'pvps_'||n||'_'||v,'variant_'||n||'_'||v,'pset_'||n||'_'||v from ${variants}`,
    `insert into price (id, price_set_id, currency_code, amount, raw_amount, rules_count)
     select 'price_'||n||'_'||v,'pset_'||n||'_'||v,'usd',10,'{"value":"10","precision":20}',0 from ${variants}`,
  ]
}

/** Every product of the catalog available for backorder, with a promo that reckons. */
export const SET_UP_ALL = `
  insert into backorder_settings (id, product_id, enabled, promo, max_quantity, expected_on)
  select 'boset_'||id, id, true, '%remaining% of %number% left', 100, '2030-01-01' from product where id like 'prod\\_%'
  on conflict do nothing`

export const SET_UP_NONE =
  "delete from backorder_settings where product_id like 'prod\\_%' and id like 'boset\\_prod\\_%'"
