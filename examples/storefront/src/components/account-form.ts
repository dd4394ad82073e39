import { el } from "../dom"
import { valuesOf } from "./fields"
import { attempt, notice } from "./notice"

/** A form that lets somebody in: its fields, one button, and what went wrong. */
export function accountForm(
  fields: HTMLElement[],
  label: string,
  enter: (values: Record<string, string>) => Promise<void>
): HTMLElement {
  const told = notice()
  const button = el("button", { type: "submit" }, label)
  const form = el("form", { class: "form" }, ...fields, told.element, button)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    void attempt(button, told, () => enter(valuesOf(form)))
  })
  return form
}
