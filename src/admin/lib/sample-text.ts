import type { ImportSampleRow } from "../../api/contracts"

type Change = ImportSampleRow["changes"][number]

/** Which text stands for a value, or the value itself: a key below `imports.sample.values` in the translations. */
export type SampleValue = { key: "on" | "off" | "none" | "no_limit" | "some_off" } | { date: string } | { text: string }

/** @returns how a value before or after an import is written, by what it is a value of. */
export function sampleValue(field: Change["field"], value: Change["before"]): SampleValue {
  if (field === "variants") {
    return { key: value ? "on" : "some_off" }
  }
  if (typeof value === "boolean") {
    return { key: value ? "on" : "off" }
  }
  if (value === null) {
    return { key: field === "max_quantity" || field === "variant_max_quantity" ? "no_limit" : "none" }
  }
  return field === "expected_on" ? { date: String(value) } : { text: String(value) }
}
