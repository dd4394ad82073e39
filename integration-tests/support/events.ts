import { Modules } from "@medusajs/framework/utils"
import type { World } from "./in-a-shop"

/** Listens to an event from now on. @returns the payloads heard so far, oldest first. */
export function listenTo<Payload>({ container }: World, name: string): Payload[] {
  const heard: Payload[] = []
  container.resolve(Modules.EVENT_BUS).subscribe(
    name,
    async ({ data }: { data: unknown }) => {
      heard.push(data as Payload)
    },
    { subscriberId: `heard-${name}-${++listeners}` }
  )
  return heard
}

let listeners = 0
