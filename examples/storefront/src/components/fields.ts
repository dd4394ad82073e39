import { el } from "../dom"

interface FieldOptions {
  label: string
  type?: string
  autocomplete: string
  minlength?: number
  wide?: boolean
  value?: string | null
}

/** A required text field with its label. */
export function textField(name: string, options: FieldOptions): HTMLElement {
  const { label, type = "text", autocomplete, minlength, value } = options
  return el(
    "label",
    { class: options.wide ? "field wide" : "field" },
    el("span", {}, label),
    el("input", { name, type, autocomplete, minlength, required: true, value })
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

/** A whole number of units, at least one, without a label. */
export function quantityInput(
  attributes: { id: string; value: number } & Record<string, string | number>
): HTMLInputElement {
  return el("input", { name: "quantity", type: "number", min: 1, step: 1, required: true, ...attributes })
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

type Field = HTMLInputElement | HTMLSelectElement

/**
 * Remembers what a shopper has entered and chosen.
 *
 * @returns puts it into the fields of the same names, once they are drawn again.
 */
export function refillFields(parent: Element): () => void {
  const fieldsNow = () => [...parent.querySelectorAll<Field>("input, select")]
  const keyOf = (field: Field) => (field.type === "radio" ? `${field.name} ${field.value}` : field.id || field.name)
  const before = new Map(fieldsNow().map((field) => [keyOf(field), field]))
  return () => {
    for (const field of fieldsNow()) {
      const old = before.get(keyOf(field))
      if (field instanceof HTMLInputElement && field.type === "radio") {
        field.checked = old instanceof HTMLInputElement ? old.checked : field.checked
      } else {
        field.value = old?.value ?? field.value
      }
    }
    parent.querySelectorAll("form").forEach((form) => form.dispatchEvent(new Event("input")))
  }
}
