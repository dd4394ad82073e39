/** Runs a benchmark and ends the process, with its failure if there was one: servers and pools would keep it alive. */
export function toTheEnd(benchmark: () => Promise<void>): void {
  benchmark().then(
    () => process.exit(0),
    (error) => {
      console.error(error)
      process.exit(1)
    }
  )
}
