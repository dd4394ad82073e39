import type { Stand } from "../../integration-tests/support/rush/stand"

/** What Postgres was asked. */
export interface Asked {
  statements: number
  /** Planning and running them, and waiting for locks, in milliseconds. */
  took: number
}

/** Makes Postgres count its statements, with `pg_stat_statements`. It is restarted for that. */
export async function countStatements(stand: Stand): Promise<void> {
  await stand.witness.read("alter system set shared_preload_libraries = 'pg_stat_statements'")
  await stand.restartPostgres()
  await stand.witness.read("alter system set pg_stat_statements.track_planning = on")
  await stand.witness.read("select pg_reload_conf()")
  await stand.witness.read("create extension pg_stat_statements")
}

/** Everything that Postgres was asked in the meantime, by whomever. */
export async function statementsOf({ witness }: Stand, work: () => Promise<unknown>): Promise<Asked> {
  await witness.read("select pg_stat_statements_reset()")
  await work()
  const [asked] = await witness.read<Record<keyof Asked, string>>(
    `select sum(calls) as statements, sum(total_plan_time + total_exec_time) as took
       from pg_stat_statements where query not like '%pg_stat_statements%'`
  )
  return { statements: Number(asked.statements), took: Number(asked.took) }
}
