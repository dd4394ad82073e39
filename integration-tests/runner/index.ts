import { fork, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Config, OnTestFailure, OnTestStart, OnTestSuccess, Test, TestWatcher } from "jest-runner"
import { Queue } from "./queue"
import type { Answer, Order } from "./run-file"

interface Report {
  onStart: OnTestStart
  onResult: OnTestSuccess
  onFailure: OnTestFailure
}

/**
 * Runs spec files in processes that stay: Jest's own runner loads all modules anew for every file, and a file that starts
 * Medusa would spend most of its time on that. A process has one Medusa; a file that is set up otherwise goes to another.
 */
export default class WarmRunner {
  readonly supportsEventEmitters = false

  constructor(private readonly globalConfig: Config.GlobalConfig) {}

  async runTests(
    tests: Test[],
    watcher: TestWatcher,
    onStart: OnTestStart,
    onResult: OnTestSuccess,
    onFailure: OnTestFailure
  ): Promise<void> {
    const queue = new Queue(tests)
    const report = { onStart, onResult, onFailure }
    const lanes = Math.min(this.globalConfig.maxWorkers, tests.length)
    await Promise.all(Array.from({ length: lanes }, () => this.work(queue, report, watcher)))
  }

  /** One process after the other, until no file is left. */
  private async work(queue: Queue, report: Report, watcher: TestWatcher): Promise<void> {
    while (queue.size && !watcher.isInterrupted()) {
      const worker = new Worker()
      for (let next = queue.take(null); next; next = worker.isAlive ? queue.take(worker.setup) : undefined) {
        await this.run(next, worker, queue, report)
      }
      await worker.end()
    }
  }

  private async run(test: Test, worker: Worker, queue: Queue, report: Report): Promise<void> {
    await report.onStart(test)
    const { path, context } = test
    const answer = await worker.run({ path, config: context.config, globalConfig: this.globalConfig })
    if (answer.kind === "refused") {
      queue.giveBack(test, answer.setup)
    } else if (answer.kind === "failed") {
      await report.onFailure(test, { type: "Error", code: undefined, stack: "", ...answer.error })
    } else {
      await report.onResult(test, answer.result)
    }
  }
}

/** A process that runs files. */
class Worker {
  /** How its Medusa is set up; null as long as it has none. */
  setup: string | null = null
  private readonly process: ChildProcess = fork(join(__dirname, "worker.js"), { execArgv: ["--no-warnings"] })

  get isAlive(): boolean {
    return this.process.connected
  }

  async run(order: Order): Promise<Answer> {
    const answer = await this.ask<Answer>(order)
    if (answer.kind !== "failed") {
      this.setup = answer.setupOfProcess
    }
    return answer
  }

  async end(): Promise<void> {
    await this.ask({ kind: "end" })
    this.process.kill()
  }

  private async ask<T>(order: object): Promise<T | Extract<Answer, { kind: "failed" }>> {
    if (!this.isAlive) {
      return { kind: "failed", error: { message: "The process has ended before." } }
    }
    const died = once(this.process, "exit").then(([code, signal]) => [
      { kind: "failed", error: { message: `The process ended with ${code ?? signal} while the file ran.` } },
    ])
    this.process.send(order)
    const [answer] = await Promise.race([once(this.process, "message"), died])
    return answer
  }
}
