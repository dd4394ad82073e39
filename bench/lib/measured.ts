import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

export const REPETITIONS = 5

/** What something took. */
export interface Measured {
  /** Milliseconds. */
  time: number
  /** How far the process grew beyond what it was, in MB. */
  growth: number
}

/** The median of some repetitions, after one that is not counted. */
export async function often(action: () => Promise<unknown>): Promise<Measured> {
  const all: Measured[] = []
  for (let repetition = 0; repetition <= REPETITIONS; repetition++) {
    all.push(await once(action))
  }
  const [, ...warm] = all
  const times = warm.map(({ time }) => time).sort((one, other) => one - other)
  return { time: times[Math.floor(times.length / 2)], growth: Math.max(...all.map(({ growth }) => growth)) }
}

// What lay about before must not be mistaken for, or hide, what is measured.
setFlagsFromString("--expose_gc")
const collectGarbage = runInNewContext("gc") as () => void

export async function once(action: () => Promise<unknown>): Promise<Measured> {
  collectGarbage()
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20)
  const began = performance.now()
  try {
    await action()
  } finally {
    clearInterval(watch)
  }
  peak = Math.max(peak, process.memoryUsage.rss())
  return { time: performance.now() - began, growth: (peak - before) / 1024 ** 2 }
}

/** A Markdown table; `against` is what plain SQL takes, in milliseconds. */
export function printMeasured(title: string, rows: [what: string, measured: Measured, against: number][]): void {
  console.log(`\n${title}\n\n| what | ms | against the plain SQL | process grew, MB |\n| --- | --- | --- | --- |`)
  for (const [what, { time, growth }, against] of rows) {
    console.log(`| ${what} | ${time.toFixed(0)} | ${(time / against).toFixed(2)} | ${growth.toFixed(0)} |`)
  }
}
