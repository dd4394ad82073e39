import type { BackorderWithHistory } from "../../api/contracts"

type Line = Pick<
  BackorderWithHistory["lines"][number],
  "outstanding_quantity" | "parts" | "current_expected_on" | "expected_on"
>

/**
 * @returns what of a line comes when, where that says more than the one day on which the product is expected: units that come
 * on several days, or with a delivery that has a name.
 */
export function datedParts(line: Line): Line["parts"] {
  const { parts, outstanding_quantity } = line
  const [only, ...others] = parts
  if (outstanding_quantity === 0 || !only) {
    return []
  }
  const saysMore = others.length > 0 || only.references.length > 0 || (only.on !== null && only.on !== expectedOf(line))
  return saysMore ? parts : []
}

function expectedOf({ current_expected_on, expected_on }: Line): string | null {
  return current_expected_on ?? expected_on
}
