import type { Sql } from "../sql"
import { isExpected, toCome } from "./stock-figures"

/** Where something is on its way to. */
export interface IncomingPlace {
  inventory_item_id: string
  location_id: string
}

/** What core has of an item at a location: a deleted one it has not. */
export interface KnownPlace {
  item: boolean
  location: boolean
  level: boolean
}

/** What core has of places, in the order in which they are given. */
export async function readKnownPlaces(sql: Sql, places: IncomingPlace[]): Promise<KnownPlace[]> {
  return sql<KnownPlace>(
    `select exists (select 1 from inventory_item item
                     where item.id = given.place->>'inventory_item_id' and item.deleted_at is null) as item,
            exists (select 1 from stock_location location
                     where location.id = given.place->>'location_id' and location.deleted_at is null) as location,
            exists (select 1 from inventory_level level
                     where level.inventory_item_id = given.place->>'inventory_item_id'
                       and level.location_id = given.place->>'location_id' and level.deleted_at is null) as level
       from jsonb_array_elements(cast(:places as jsonb)) with ordinality as given(place, number)
      order by given.number`,
    { places: JSON.stringify(places) }
  )
}

/** What core's level of an item has to say is on its way there. */
export interface IncomingLevel extends IncomingPlace {
  id: string
  incoming_quantity: number
}

/** Which places to look at: some, or all that incoming stock was ever for, a page of them. */
export type MirrorScope = { places: IncomingPlace[] } | { after: string; limit: number }

/**
 * The levels of core whose `incoming_quantity` is not what is still to come there, with what it has to be. A place that has
 * no level is left out.
 */
export async function readLevelsToMirror(sql: Sql, scope: MirrorScope): Promise<IncomingLevel[]> {
  const some = "places" in scope
  const places = some
    ? `select * from jsonb_to_recordset(cast(:places as jsonb)) as given(inventory_item_id text, location_id text)`
    : `select inventory_item_id, location_id from backorder_incoming`
  const rows = await sql<Omit<IncomingLevel, "incoming_quantity"> & { incoming_quantity: string }>(
    `with place as (select distinct inventory_item_id, location_id from (${places}) given),
     mirrored as (
       select level.id, place.inventory_item_id, place.location_id, level.incoming_quantity as was,
              coalesce((select sum(${toCome("incoming")}) from backorder_incoming incoming
                         where incoming.inventory_item_id = place.inventory_item_id
                           and incoming.location_id = place.location_id
                           and ${isExpected("incoming")}), 0) as incoming_quantity
         from place
         join inventory_level level
           on level.inventory_item_id = place.inventory_item_id and level.location_id = place.location_id
          and level.deleted_at is null)
     select id, inventory_item_id, location_id, incoming_quantity
       from mirrored where was <> incoming_quantity ${some ? "" : "and id > :after"}
      order by id ${some ? "" : "limit :limit"}`,
    some ? { places: JSON.stringify(scope.places) } : { ...scope }
  )
  return rows.map((row) => ({ ...row, incoming_quantity: Number(row.incoming_quantity) }))
}
