import { el } from "../dom"

interface FieldOptions {
  label: string
  type?: string
  autocomplete: string
  wide?: boolean
  value?: string | null
}

/** A required text field with its label. */
export function textField(name: string, options: FieldOptions): HTMLElement {
  const { label, type = "text", autocomplete, value } = options
  return el(
    "label",
    { class: options.wide ? "field wide" : "field" },
    el("span", {}, label),
    el("input", { name, type, autocomplete, required: true, value })
  )
}

/** A required choice with its label. */
export function selectField(
  name: string,
  options: { label: string; autocomplete: string; value?: string | null; choices: { value: string; label: string }[] }
): HTMLElement {
  const choices = options.choices.map(({ value, label }) =>
    el("option", { value, selected: value === options.value }, label)
  )
  return el(
    "label",
    { class: "field" },
    el("span", {}, options.label),
    el("select", { name, autocomplete: options.autocomplete, required: true }, ...choices)
  )
}

/** One of several choices, of which one must be taken. */
export function radio(
  name: string,
  choice: { value: string; label: string; detail?: Node | string; checked?: boolean }
): HTMLElement {
  return el(
    "label",
    { class: "choice" },
    el("input", { type: "radio", name, value: choice.value, required: true, checked: choice.checked }),
    el("span", { class: "choice-label" }, choice.label),
    choice.detail ? el("span", { class: "choice-detail" }, choice.detail) : null
  )
}

/** @returns the texts that a shopper entered into a form, by field name. */
export function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]))
}
