import type { Stand } from "../../integration-tests/support/rush/stand"
import { memoryOf, type Memory } from "./memory-route"

/** What a server holds at one moment. */
export interface Vitals extends Memory {
  /** Rows of `backorder_claim`, those that are over included. */
  claims: number
  /** Connections to the database, those of whoever looks on left out. */
  connections: number
  backorders: number
}

/** One server from its start to its end. */
export interface Life {
  warm: Vitals
  end: Vitals
}

export async function vitalsOf(stand: Stand): Promise<Vitals> {
  const memory = await memoryOf(stand.servers[0])
  const [{ claims, backorders }] = await stand.witness.read<{ claims: string; backorders: string }>(
    "select (select count(*) from backorder_claim) as claims, (select count(*) from backorder) as backorders"
  )
  return { ...memory, claims: Number(claims), backorders: Number(backorders), connections: await connectionsOf(stand) }
}

async function connectionsOf({ witness, databaseUrl }: Stand): Promise<number> {
  const name = new URL(databaseUrl).pathname.slice(1)
  const [{ count }] = await witness.read<{ count: string }>(
    "select count(*) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()",
    [name]
  )
  return Number(count)
}

/** One row for each life: after the warm-up, and in the end. Memory is what is left after a garbage collection. */
export function rowsOf(lives: Life[]): Record<string, string | number>[] {
  return lives.map(({ warm, end }, index) => ({
    life: index + 1,
    "resident, MB": `${mb(warm.resident)}, ${mb(end.resident)}`,
    "heap, MB": `${mb(warm.heap)}, ${mb(end.heap)}`,
    claims: `${warm.claims}, ${end.claims}`,
    connections: `${warm.connections}, ${end.connections}`,
    backorders: `${warm.backorders}, ${end.backorders}`,
  }))
}

const mb = (bytes: number) => Math.round(bytes / 1024 ** 2)
