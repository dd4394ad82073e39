import type { EntryWhat } from "../../src/modules/backorder/domain/codes"
import type { Witness } from "./witness"

/** A line whose history does not come to what its row says. Quantities are units of the line. */
export interface WrongHistory {
  order_id: string
  line_item_id: string
  outstanding_quantity: number
  backordered_quantity: number
  entries: string[]
}

/**
 * Adds up the history of every line: what was opened and reopened, less what was filled, reduced, canceled or fulfilled,
 * is what waits now, whatever was promised for when; at no time was it less than nothing, and the most that ever waited is what the row says.
 */
export async function wrongHistories(witness: Witness): Promise<WrongHistory[]> {
  return witness.read<WrongHistory>(
    `select b.order_id, l.line_item_id, l.outstanding_quantity, l.backordered_quantity,
            array_agg(e.what || ' ' || e.quantity || ': ' || e.why order by e.happened_at, e.id) as entries
       from backorder_line l
       join backorder b on b.id = l.backorder_id
       left join (select *, sum(units) over (partition by line_id order by happened_at, id) as waiting
                    from (select *, case when what = any($1) then quantity when what = any($2) then -quantity else 0 end as units
                            from backorder_entry where deleted_at is null) entry) e on e.line_id = l.id
      where l.deleted_at is null and b.deleted_at is null
      group by b.order_id, l.id
     having coalesce(sum(e.units), 0) <> l.outstanding_quantity or min(e.waiting) < 0
         or coalesce(max(e.waiting), 0) <> l.backordered_quantity`,
    [["opened", "reopened"] satisfies EntryWhat[], ["filled", "reduced", "canceled", "fulfilled"] satisfies EntryWhat[]]
  )
}
