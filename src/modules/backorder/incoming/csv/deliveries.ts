import type { IncomingPlace } from "../../core-tables/incoming-places"
import { readIncomingTargets, readReferenced } from "../../core-tables/incoming-targets"
import type { FieldFault } from "../../domain/csv/incoming-plan"
import type { IncomingRow } from "../../domain/csv/incoming-row"
import { resolveIncoming, type IncomingTarget } from "../../domain/csv/incoming-target"
import { fault } from "../../domain/fault"
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
  const idsOf = new Map<string, string[]>()
  for (const one of referenced) {
    const key = deliveryKey(one, one.reference)
    idsOf.set(key, [...(idsOf.get(key) ?? []), one.id])
  }
  return targets.map((target, index) => {
    const { reference } = rows[index].says
    if ("wrong" in target || target.id !== null || !reference) {
      return target
    }
    const [id = null, ...others] = idsOf.get(deliveryKey(target.place, reference)) ?? []
    return others.length ? ambiguous(reference) : { ...target, id }
  })
}

function ambiguous(reference: string): { wrong: FieldFault } {
  const message = `Several deliveries of the item to the location have the reference "${reference}": name the one that is meant by its Incoming Id`
  return { wrong: { field: "reference", fault: fault("incoming_ambiguous", message, { reference }) } }
}

/** What tells deliveries from each other that have no id yet: where to of what, and on which order. */
export function deliveryKey({ inventory_item_id, location_id }: IncomingPlace, reference: string): string {
  return `${inventory_item_id} ${location_id} ${reference}`
}
