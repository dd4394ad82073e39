import type { ReconcileResponse } from "../../src/api/contracts"
import type { World } from "./in-a-shop"

/** Compares everything with core's tables, and repairs what differs unless it is a dry run. */
export function reconcile({ admin }: Pick<World, "admin">, body: { dry_run?: boolean } = {}) {
  return admin.post<ReconcileResponse>("/admin/backorders/reconcile", body)
}

/** The rows say what the witness works out from core's tables. */
export async function theWitnessAgrees({ witness }: World): Promise<void> {
  expect(await witness.trackedLines()).toEqual(await witness.waitingLines())
}
