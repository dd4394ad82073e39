import { el, replace } from "../dom"
import { messageOf } from "../format"

/** A place for messages that screen readers announce at once. */
export interface Notice {
  element: HTMLElement
  clear(): void
  say(...content: (Node | string)[]): void
  /** Shows what the backend refused, in its own words. */
  refuse(error: unknown): void
}

/** Makes an empty notice; put its `element` on the page before something is said. */
export function notice(): Notice {
  const element = el("div", { class: "notice", "aria-live": "polite" })
  return {
    element,
    clear: () => replace(element),
    say: (...content) => replace(element, el("p", { role: "status", "data-testid": "status" }, ...content)),
    refuse: (error) => replace(element, el("p", { role: "alert", "data-testid": "error" }, messageOf(error))),
  }
}

/** Runs what a button or form does; the button rests meanwhile, and a refusal is shown in the notice. */
export async function attempt(button: HTMLButtonElement, place: Notice, action: () => Promise<void>): Promise<void> {
  button.disabled = true
  place.clear()
  try {
    await action()
  } catch (error) {
    place.refuse(error)
  } finally {
    button.disabled = false
  }
}
