import type { Test } from "@jest/test-result"

/** The files that have to run, and how those are set up that a process has refused. */
export class Queue {
  private readonly setups = new Map<Test, string>()

  constructor(private readonly tests: Test[]) {
    this.tests = [...tests]
  }

  get size(): number {
    return this.tests.length
  }

  /** The next file for a process of that setup. With null, for one that has none yet: whichever is next. */
  take(setup: string | null): Test | undefined {
    const index = this.tests.findIndex((test) => setup === null || (this.setups.get(test) ?? setup) === setup)
    return index < 0 ? undefined : this.tests.splice(index, 1)[0]
  }

  giveBack(test: Test, setup: string): void {
    this.setups.set(test, setup)
    this.tests.push(test)
  }
}
