import type { Test } from "@jest/test-result"

/** They take a minute and more each: begun last, they would keep one process busy alone. */
const LONG = ["messages-get-lost", "whatever-happens", "an-order-changes", "an-order-is-replaced", "a-shopper-reaches"]

const isLong = ({ path }: Test) => LONG.some((name) => path.includes(`/${name}`))

/** The files that have to run, and how those are set up that a process has refused. */
export class Queue {
  private readonly setups = new Map<Test, string>()

  constructor(private readonly tests: Test[]) {
    this.tests = [...tests.filter(isLong), ...tests.filter((test) => !isLong(test))]
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
