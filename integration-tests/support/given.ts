import type { World } from "./in-a-shop"
import { theMedusa } from "./medusa"
import { settled } from "./settled"
import { Witness } from "./witness"

let blocks = 0

/**
 * Gets something ready before the first test of a block, and puts it back as it was before each of the others: for what
 * takes longer to get ready than to look at.
 *
 * @returns what `build` has returned.
 */
export function given<T>(world: World, build: (world: World) => Promise<T>): () => T {
  const label = `given_${++blocks}`
  let built: { value: T } | undefined

  beforeEach(async () => {
    const { database } = await theMedusa()
    if (built) {
      await world.witness.leave()
      await database.putBack(label)
    } else {
      built = { value: await build(world) }
      await settled(world)
      await world.witness.leave()
      await database.keepAs(label)
    }
    world.witness = await Witness.of(database.url)
  })

  return () => (built as { value: T }).value
}
