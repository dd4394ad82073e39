import { Refusal } from "../../integration-tests/support/http"
import { median, ms } from "./statistics"
import { DEEDS, type Market } from "./soak-deeds"

/** How often something was done, and what came of it. */
interface Tally {
  done: number
  /** Answered with 4xx. */
  refused: number
  /** Answered with 5xx. */
  failed: number
  /** Not answered, because the server went away. */
  lost: number
  took: number[]
}

const DECK = Object.entries(DEEDS).flatMap(([name, { share }]) => Array.from({ length: share }, () => name))

/** So many people at once who do one thing after the other, for as long as a server is there. */
export class Traffic {
  readonly tallies = new Map<string, Tally>()
  /** What no server should say: its own faults, and answers that are not as docs/openapi.yaml has them. */
  readonly faults = new Map<string, number>()
  private goesOn = false
  private people: Promise<void>[] = []

  constructor(private readonly inFlight: number) {}

  begin(market: Market): void {
    this.goesOn = true
    this.people = Array.from({ length: this.inFlight }, () => this.live(market))
  }

  /** Lets everybody finish what they are at; where the server is gone, that is soon. */
  async end(): Promise<void> {
    this.goesOn = false
    await Promise.all(this.people)
  }

  /** One row for each kind of deed. */
  rows(): Record<string, string | number>[] {
    return [...this.tallies].sort().map(([what, { took, ...counts }]) => ({
      what,
      ...counts,
      "median, ms": took.length ? ms(median(took)) : "",
    }))
  }

  private async live(market: Market): Promise<void> {
    while (this.goesOn) {
      await this.perform(DECK[Math.floor(Math.random() * DECK.length)], market)
    }
  }

  private async perform(name: string, market: Market): Promise<void> {
    const tally = this.tallies.get(name) ?? { done: 0, refused: 0, failed: 0, lost: 0, took: [] }
    this.tallies.set(name, tally)
    const began = performance.now()
    try {
      await DEEDS[name].perform(market)
      tally.done++
      tally.took.push(performance.now() - began)
    } catch (error) {
      tally[this.kindOf(name, error)]++
    }
  }

  private kindOf(name: string, error: unknown): "refused" | "failed" | "lost" {
    if (error instanceof Refusal && error.status < 500) {
      return "refused"
    }
    // What `fetch` throws where nobody answers.
    if (error instanceof TypeError) {
      return "lost"
    }
    const fault = `${name}: ${String(error)}`
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1)
    return "failed"
  }
}
