import fc from "fast-check"

/** What is usual so many times, and something else for once. */
export function mostly<Value>(
  times: number,
  usual: fc.Arbitrary<Value>,
  other: fc.Arbitrary<Value>
): fc.Arbitrary<Value> {
  return fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: other })
}
