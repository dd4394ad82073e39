import type { Witness } from "./witness"

/** A line that has units of a shelf while another, whose turn is before, lacks units of the same shelf. */
export interface Overtaking {
  location_id: string
  inventory_item_id: string
  order_id: string
  /** The line that waits although it stands in front. */
  passed_line: string
  passing_line: string
}

/**
 * Who was served out of turn, as the plugin's rows have it: a higher priority goes first, then the older order. That a
 * kit waits says nothing about one of its parts, so only lines that need nothing else can have been passed. Where nobody
 * counts the stock any more, nobody waits for it and nobody is passed.
 */
export async function overtakings(witness: Witness): Promise<Overtaking[]> {
  return witness.read<Overtaking>(
    `with held as (
       select r.inventory_item_id, r.location_id, r.line_item_id, o.id as order_id, o.created_at,
              coalesce(b.priority, 0) as priority, i.quantity - i.fulfilled_quantity as open,
              coalesce(l.outstanding_quantity, 0) as waiting,
              count(*) over (partition by r.line_item_id) as parts
         from reservation_item r
         join order_item i on i.item_id = r.line_item_id
         join "order" o on o.id = i.order_id and o.version = i.version
         left join backorder b on b.order_id = o.id and b.deleted_at is null
         left join backorder_line l on l.line_item_id = r.line_item_id and l.deleted_at is null
        where r.deleted_at is null
          and not exists (select 1 from order_line_item s, product_variant v
                           where s.id = r.line_item_id and v.id = s.variant_id and not v.manage_inventory))
     select first.order_id, first.location_id, first.inventory_item_id,
            first.line_item_id as passed_line, later.line_item_id as passing_line
       from held first
       join held later on later.inventory_item_id = first.inventory_item_id and later.location_id = first.location_id
        and (later.priority < first.priority
          or later.priority = first.priority and later.created_at > first.created_at)
      where first.parts = 1 and first.waiting > 0 and later.waiting < later.open`
  )
}

/**
 * Who is promised its last unit later than another whose turn is after, at the same shelf; on no day is later than on any. Only of
 * lines that need nothing else, as above.
 */
export async function outpromisings(witness: Witness): Promise<Overtaking[]> {
  return witness.read<Overtaking>(
    `with held as (
       select r.inventory_item_id, r.location_id, r.line_item_id, o.id as order_id, o.created_at,
              coalesce(b.priority, 0) as priority, coalesce(l.promised_on, 'never') as promised_on,
              l.outstanding_quantity as waiting, count(*) over (partition by r.line_item_id) as parts
         from reservation_item r
         join order_item i on i.item_id = r.line_item_id
         join "order" o on o.id = i.order_id and o.version = i.version
         join backorder b on b.order_id = o.id and b.deleted_at is null
         join backorder_line l on l.line_item_id = r.line_item_id and l.deleted_at is null
        where r.deleted_at is null)
     select first.order_id, first.location_id, first.inventory_item_id,
            first.line_item_id as passed_line, later.line_item_id as passing_line
       from held first
       join held later on later.inventory_item_id = first.inventory_item_id and later.location_id = first.location_id
        and (later.priority < first.priority
          or later.priority = first.priority and later.created_at > first.created_at)
      where first.parts = 1 and later.parts = 1 and first.waiting > 0 and later.waiting > 0
        and later.promised_on < first.promised_on`
  )
}
