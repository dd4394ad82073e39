import { type Refusal, refusalOf } from "medusa-plugin-backorder/client"
import { el, replace } from "../dom"
import { messageOf } from "../format"
import { t } from "../i18n"

/** What can be had instead of what was refused. */
export interface Remedy {
  units: number
  take: () => void
}

type FindRemedy = (refusal: Refusal) => Remedy | null

/** A place for messages that screen readers announce at once. */
export interface Notice {
  element: HTMLElement
  clear(): void
  say(...content: (Node | string)[]): void
  /** Shows what the backend refused; of what goes past the limit both numbers, and a button that takes what there is. */
  refuse(error: unknown, remedy?: FindRemedy): void
  /** Takes the refusal away when so many units would not have been refused. */
  reconsider(units: number): void
}

/** Makes an empty notice; put its `element` on the page before something is said. */
export function notice(): Notice {
  const status = el("div", { role: "status" })
  const alert = el("div", { role: "alert" })
  const remedies = el("div", { class: "remedies" })
  let accepted = Infinity
  const clear = () => [status, alert, remedies].forEach((part) => replace(part))
  return {
    element: el("div", { class: "notice" }, status, alert, remedies),
    clear,
    say: (...content) => {
      clear()
      replace(status, el("p", { "data-testid": "status" }, ...content))
    },
    refuse: (error, remedy = () => null) => {
      const refusals = refusalOf(error)
      const found = refusals.flatMap((refusal) => remedy(refusal) ?? [])
      const sentences = refusals.length ? refusals.map(sentence) : [messageOf(error)]
      accepted = refusals.length ? Math.max(0, ...found.map(({ units }) => units)) : Infinity
      clear()
      replace(alert, ...sentences.map((text) => el("p", { "data-testid": "error" }, text)))
      replace(remedies, ...found.map(remedyButton))
    },
    reconsider: (units) => {
      if (alert.hasChildNodes() && units <= accepted) {
        clear()
      }
    },
  }
}

/**
 * Runs what a button or form does, and shows a refusal in the notice. Meanwhile the button does nothing more, but keeps
 * the focus, which a disabled one would lose.
 */
export async function attempt(
  button: HTMLButtonElement,
  place: Notice,
  action: () => Promise<void>,
  remedy?: FindRemedy
): Promise<void> {
  if (button.ariaDisabled === "true") {
    return
  }
  button.ariaDisabled = "true"
  place.clear()
  try {
    await action()
  } catch (error) {
    place.refuse(error, remedy)
  } finally {
    button.ariaDisabled = null
  }
}

function sentence({ requested, title, in_stock, available_for_backorder }: Refusal): string {
  return t.problem.refused(requested, title, in_stock, available_for_backorder)
}

function remedyButton({ units, take }: Remedy): HTMLElement {
  const button = el("button", { type: "button", "data-testid": "order-instead" }, t.problem.order_instead(units))
  button.addEventListener("click", take)
  return button
}
