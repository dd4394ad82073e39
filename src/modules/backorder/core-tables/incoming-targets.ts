import type { IncomingNames } from "../domain/csv/incoming-row"
import type { FoundIncoming } from "../domain/csv/incoming-target"
import type { Sql } from "../sql"
import type { IncomingPlace } from "./incoming-places"

/** What rows name, in the order in which they are given. */
export async function readIncomingTargets(sql: Sql, rows: IncomingNames[]): Promise<FoundIncoming[]> {
  return sql<FoundIncoming>(
    `with place as (select id, lower(name) as name from stock_location where deleted_at is null),
     only_place as (select min(id) as id from place having count(*) = 1),
     given as (
       select number, row->>'id' as id, row->>'sku' as sku, row->>'inventory_item_id' as item_id,
              lower(row->>'location') as location, row->>'location' as location_word, row->>'location_id' as location_id
         from jsonb_array_elements(cast(:rows as jsonb)) with ordinality as sent(row, number))
     select (select jsonb_build_object('inventory_item_id', incoming.inventory_item_id,
                                       'location_id', incoming.location_id)
               from backorder_incoming incoming
              where incoming.id = given.id and incoming.deleted_at is null) as delivery,
            (select item.id from inventory_item item where item.id = given.item_id and item.deleted_at is null) as item,
            coalesce(own.items, made.items, '[]') as sku_items,
            own.items is null and coalesce(made.is_kit, false) as is_kit,
            (select place.id from place where place.id = given.location_id) as location,
            coalesce((select jsonb_agg(place.id) from place where place.name = given.location),
                     (select jsonb_agg(place.id) from place where place.id = given.location_word), '[]')
              as named_locations,
            (select id from only_place) as only_location
       from given
       left join lateral (
         select jsonb_agg(item.id) as items
           from inventory_item item where item.sku = given.sku and item.deleted_at is null) own on true
       left join lateral (
         select jsonb_agg(distinct part.inventory_item_id) as items,
                bool_or(part.required_quantity <> 1 or part.parts > 1) as is_kit
           from (select link.inventory_item_id, link.required_quantity, count(*) over (partition by variant.id) as parts
                   from product_variant variant
                   join product_variant_inventory_item link
                     on link.variant_id = variant.id and link.deleted_at is null
                  where variant.sku = given.sku and variant.deleted_at is null) part) made on true
      order by given.number`,
    { rows: JSON.stringify(rows) }
  )
}

/** A delivery by the words of people: of which item, where to, on which order. */
export interface ReferencedPlace extends IncomingPlace {
  reference: string
}

/** A delivery and what it was found by. */
export type ReferencedDelivery = ReferencedPlace & { id: string; canceled: boolean }

/** The deliveries of items to places on a reference. */
export async function readReferenced(sql: Sql, places: ReferencedPlace[]): Promise<ReferencedDelivery[]> {
  return sql<ReferencedDelivery>(
    `select incoming.id, incoming.inventory_item_id, incoming.location_id, incoming.reference,
            incoming.status = 'canceled' as canceled
       from backorder_incoming incoming
       join (select distinct * from jsonb_to_recordset(cast(:places as jsonb)) as given(
               inventory_item_id text, location_id text, reference text)) given
         using (inventory_item_id, location_id, reference)
      where incoming.deleted_at is null
      order by incoming.id`,
    { places: JSON.stringify(places) }
  )
}

/** What people call an item and a location; `null` where core never had the row. */
export interface PlaceNames {
  item_title: string | null
  sku: string | null
  location_name: string | null
}

/** What people call places, in the order in which they are given, also of what core has deleted. */
export async function readPlaceNames(sql: Sql, places: IncomingPlace[]): Promise<PlaceNames[]> {
  return sql<PlaceNames>(
    `select coalesce(item.title, item.sku) as item_title, item.sku, location.name as location_name
       from jsonb_array_elements(cast(:places as jsonb)) with ordinality as given(place, number)
       left join inventory_item item on item.id = given.place->>'inventory_item_id'
       left join stock_location location on location.id = given.place->>'location_id'
      order by given.number`,
    { places: JSON.stringify(places) }
  )
}
