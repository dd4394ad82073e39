import { cpus, release, totalmem } from "node:os"

/** What the numbers were measured on. */
export function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} cores (${cpu.model.trim()}), ${memory} GB, Linux ${release()}, Node ${process.versions.node}, embedded Postgres 18 in memory without fsync`
}
