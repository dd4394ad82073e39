import type { ListedSettings } from "../../api/contracts"

/**
 * When stock of a listed product is expected: what is on its way says so before the date that was entered does.
 *
 * @returns the day (`YYYY-MM-DD`), and the one that was entered where that is another.
 */
export function listedExpected({ expected_on: entered, told }: Pick<ListedSettings, "expected_on" | "told">) {
  const day = told.expected_on ?? entered
  return { day, entered: entered === day ? null : entered }
}
