/** How many requests were answered how, and by which seed they can be sent again. */
export class Tally {
  private readonly counts = new Map<number, number>()

  constructor(private readonly seed: number) {}

  count(status: number): void {
    this.counts.set(status, (this.counts.get(status) ?? 0) + 1)
  }

  /** Jest keeps what a test says on the console to itself until the file is over. */
  print(): void {
    const all = [...this.counts].sort(([one], [other]) => one - other)
    const sum = all.reduce((total, [, count]) => total + count, 0)
    const each = all.map(([status, count]) => `${status}: ${count}`).join(", ")
    process.stderr.write(`\n${sum} odd requests with FUZZ_SEED=${this.seed} (${each})\n`)
  }
}
