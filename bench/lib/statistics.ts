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

/** The mean of ratios: of 2 and 0.5 it is 1. */
export function geometricMean(ratios: number[]): number {
  return Math.exp(ratios.reduce((sum, one) => sum + Math.log(one), 0) / ratios.length)
}
