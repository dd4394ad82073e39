import { readKnownPlaces } from "../core-tables/incoming-places"
import { changeIncoming, dayFault, deletionFault, type IncomingChange } from "../domain/incoming"
import { fault } from "../domain/fault"
import type { Sql } from "../sql"
import { notFound, refuseFaults, type OwnedFault } from "./refusals"
import {
  copyIncoming,
  deleteIncoming,
  insertIncoming,
  lockIncoming,
  named,
  updateIncoming,
  type NamedIncoming,
  type NewIncoming,
  type StoredIncoming,
} from "./rows"

/** Which incoming stock becomes what. */
export type ChangedIncoming = IncomingChange & { id: string }

/** What to do with incoming stock. A field of an update that is left out is kept, `null` clears. */
export interface IncomingChanges {
  create?: NewIncoming[]
  update?: ChangedIncoming[]
  delete?: string[]
}

/** What was done, each in the order in which it was asked, and enough to undo it. */
export interface SavedIncoming {
  created: NamedIncoming[]
  updated: NamedIncoming[]
  deleted: NamedIncoming[]
  /** The rows that were there, as `copyIncoming` has them. */
  before: object[]
}

/**
 * Creates, changes and deletes incoming stock in the transaction of the caller.
 *
 * @param today - the day of the shop.
 * @throws MedusaError NOT_FOUND or INVALID_DATA naming all that cannot be done; then nothing is.
 */
export async function saveIncoming(sql: Sql, changes: IncomingChanges, today: string): Promise<SavedIncoming> {
  const { create = [], update = [], delete: remove = [] } = changes
  refuseTwice(update, remove)
  await refuseUnknownPlaces(sql, create)
  const ids = [...update.map(({ id }) => id), ...remove]
  const stored = await lockIncoming(sql, ids)
  const rowOf = findIn(stored, ids)
  const changed = update.map(({ id, ...change }) => ({ id, ...changeIncoming(rowOf(id), change, today) }))
  refuseFaults([
    ...create.flatMap(({ expected_on }) => owned(undefined, dayFault(expected_on, today))),
    ...changed.flatMap(({ id, fault }) => owned(id, fault)),
    ...remove.flatMap((id) => owned(id, deletionFault(rowOf(id)))),
  ])
  const before = await copyIncoming(sql, ids)
  await updateIncoming(
    sql,
    changed.map(({ next }) => next)
  )
  await deleteIncoming(sql, remove)
  const nameOf = (id: string) => named(rowOf(id))
  return {
    created: await insertIncoming(sql, create),
    updated: update.map(({ id }) => nameOf(id)),
    deleted: remove.map(nameOf),
    before,
  }
}

function owned(id: string | undefined, fault: OwnedFault["fault"] | null): OwnedFault[] {
  return fault ? [{ id, fault }] : []
}

function refuseTwice(update: { id: string }[], remove: string[]): void {
  const seen = new Set<string>()
  const twice = [...update.map(({ id }) => ({ id, field: "update" })), ...remove.map((id) => ({ id, field: "delete" }))]
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id, field }) => ({ id, fault: { ...fault("named_twice", "it is named more than once", { id }), field } }))
  refuseFaults(twice)
}

/** Gives the row with an id. @throws MedusaError NOT_FOUND when one of the ids has none. */
function findIn(stored: Map<string, StoredIncoming>, ids: string[]): (id: string) => StoredIncoming {
  const missing = ids.filter((id) => !stored.has(id))
  if (missing.length) {
    throw notFound("incoming_not_found", missing)
  }
  return (id) => stored.get(id) as StoredIncoming
}

async function refuseUnknownPlaces(sql: Sql, create: NewIncoming[]): Promise<void> {
  const known = create.length ? await readKnownPlaces(sql, create.map(placeOf)) : []
  const items = create.filter((_, index) => !known[index].item).map(({ inventory_item_id }) => inventory_item_id)
  if (items.length) {
    throw notFound("inventory_item_not_found", items, "inventory_item_id")
  }
  const locations = create.filter((_, index) => !known[index].location).map(({ location_id }) => location_id)
  if (locations.length) {
    throw notFound("location_not_found", locations, "location_id")
  }
}

function placeOf({ inventory_item_id, location_id }: NewIncoming) {
  return { inventory_item_id, location_id }
}
