import { cpus, totalmem } from "node:os"

/** @returns {{ cores: number, processor: string, memory_gb: number, platform: string }} what the numbers were measured on */
export function machine() {
  return {
    cores: cpus().length,
    processor: cpus()[0].model.trim(),
    memory_gb: Math.round(totalmem() / 1024 ** 3),
    platform: `${process.platform} ${process.arch}`,
  }
}
