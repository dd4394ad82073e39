import type { IncomingPlace } from "../../core-tables/incoming-places"
import { readIncomingTargets, readReferenced, type ReferencedDelivery } from "../../core-tables/incoming-targets"
import { isSettled, type FieldFault } from "../../domain/csv/incoming-plan"
import type { IncomingRow } from "../../domain/csv/incoming-row"
import { resolveIncoming, type IncomingTarget } from "../../domain/csv/incoming-target"
import { fault } from "../../domain/fault"
import { groupBy } from "../../domain/group-by"
import type { Sql } from "../../sql"

/** A delivery that there is, the place of one that there is not yet, or what is wrong with the names of a row. */
export type FoundDelivery = IncomingTarget | { wrong: FieldFault }

/** What each row is about: a delivery, one that there is not yet, or what is wrong with its names. */
export async function findDeliveries(sql: Sql, rows: IncomingRow[]): Promise<FoundDelivery[]> {
  const found = await readIncomingTargets(
    sql,
    rows.map(({ names }) => names)
  )
  const targets = rows.map(({ names }, index) => resolveIncoming(names, found[index]))
  const referenced = await readReferenced(
    sql,
    rows.flatMap(({ says: { reference } }, index) => {
      const target = targets[index]
      return reference && "id" in target && target.id === null ? [{ ...target.place, reference }] : []
    })
  )
  const withKey = groupBy(referenced, (one) => deliveryKey(one, one.reference))
  return targets.map((target, index) => {
    const { says } = rows[index]
    if ("wrong" in target || target.id !== null || !says.reference) {
      return target
    }
    const [id = null, ...others] = meantBy(says, withKey.get(deliveryKey(target.place, says.reference)) ?? [])
    return others.length ? ambiguous(says.reference) : { ...target, id }
  })
}

/**
 * The ids of the deliveries that a row can mean by its reference. What was canceled is none of them, so that a supplier
 * who delivers after all is entered anew; a row that cancels it once more still finds it.
 */
function meantBy(says: IncomingRow["says"], deliveries: ReferencedDelivery[]): string[] {
  const live = deliveries.filter(({ canceled }) => !canceled)
  const cancelsAgain = says.status === "canceled" && !live.length && !isSettled(says)
  const meant = cancelsAgain ? deliveries.slice(0, 1) : live
  return meant.map(({ id }) => id)
}

function ambiguous(reference: string): { wrong: FieldFault } {
  const message = `Several deliveries of the item to the location have the reference "${reference}": name the one that is meant by its Incoming Id`
  return { wrong: { field: "reference", fault: fault("incoming_ambiguous", message, { reference }) } }
}

/** What tells deliveries from each other that have no id yet: where to of what, and on which order. */
export function deliveryKey({ inventory_item_id, location_id }: IncomingPlace, reference: string): string {
  return `${inventory_item_id} ${location_id} ${reference}`
}
