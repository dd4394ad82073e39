/** The middle of some numbers; of an even count, the upper one of the two in the middle. */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}

/** `1.0234` as `1.023`. */
export function ratio(one: number, other: number): string {
  return (one / other).toFixed(3)
}

/** Milliseconds with one digit. */
export function ms(value: number): string {
  return value.toFixed(1)
}

/**
 * How far a ratio of medians may be off: the middle 95 % of the ratios of resampled series (bootstrap, 2,000 draws).
 *
 * @param one, other - what was measured, in batches. Whole ones are drawn, and the same of both series, because what is
 *   measured at the same time is alike; what one of them has more of is left out.
 * @returns the lower and the upper bound, such as `0.990..1.031`.
 */
export function ratioBounds(one: number[][], other: number[][]): string {
  const batches = Math.min(one.length, other.length)
  const ratios = Array.from({ length: 2000 }, () => {
    const drawn = Array.from({ length: batches }, () => Math.floor(Math.random() * batches))
    const [ofOne, ofOther] = [one, other].map((series) => median(drawn.flatMap((batch) => series[batch])))
    return ofOne / ofOther
  })
  ratios.sort((a, b) => a - b)
  return `${ratios[50].toFixed(3)}..${ratios[1949].toFixed(3)}`
}
