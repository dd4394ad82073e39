import { setImmediate as nextTurn } from "node:timers/promises"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { Modules } from "@medusajs/framework/utils"
import type { World } from "./in-a-shop"

type Letter = SubscriberArgs["event"]

/** A subscriber as its file has it. Whatever payload it reads, it gets what was sent. */
interface Subscriber {
  default: (args: SubscriberArgs<never>) => Promise<void>
  config: SubscriberConfig
}

/** How the post treats the events of one name. */
export type Fault = "gets lost" | "comes twice and the other way round"

/** Stands between the event bus and a subscriber, and delivers as badly as a test wants it to. */
export class Post {
  /** The names of the events that came while something was wrong. */
  readonly seen: string[] = []
  private fault: Fault | null = null
  private name = ""
  private kept: Letter[][] = []

  private constructor(
    private readonly world: World,
    private readonly subscriber: Subscriber
  ) {}

  /** Takes the subscriber's place at the bus. */
  static before(world: World, subscriber: Subscriber): Post {
    const post = new Post(world, subscriber)
    const bus = world.container.resolve(Modules.EVENT_BUS)
    const carry = (letter: unknown) => post.carry(letter as Letter)
    const { event, context } = subscriber.config
    for (const name of [event].flat()) {
      bus.unsubscribe(name, carry, { subscriberId: context?.subscriberId ?? "" })
      bus.subscribe(name, carry, { subscriberId: `post-${context?.subscriberId}` })
    }
    return post
  }

  /**
   * Does something while events of a name (`*`: of every name) are not delivered as they should be. What comes the other
   * way round is everything, the last first, once all has happened; the events of the name come twice then.
   */
  async during(fault: Fault, name: string, act: () => Promise<unknown>): Promise<void> {
    Object.assign(this, { fault, name, kept: [] })
    this.seen.length = 0
    await act()
    // The bus hands an event over in the turn after the one in which it was told.
    await nextTurn()
    this.fault = null
    await Promise.all(this.kept.reverse().map((letters) => this.deliverInTurn(letters)))
  }

  private async carry(letter: Letter): Promise<void> {
    if (this.fault) {
      this.seen.push(letter.name)
    }
    const isMeant = [letter.name, "*"].includes(this.name)
    if (this.fault === "comes twice and the other way round") {
      this.kept.push(isMeant ? [letter, letter] : [letter])
    } else if (this.fault === null || !isMeant) {
      await this.deliver(letter)
    }
  }

  private async deliverInTurn(letters: Letter[]): Promise<void> {
    for (const letter of letters) {
      await this.deliver(letter)
    }
  }

  private async deliver(event: Letter): Promise<void> {
    await this.subscriber.default({ event: event as never, container: this.world.container, pluginOptions: {} })
  }
}
