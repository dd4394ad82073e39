const DAY_MS = 24 * 60 * 60 * 1000

/** Longer than a spec file takes. */
const FILE_MS = 3 * 60 * 1000

/**
 * For how long a file waits before its first test, so that no midnight (UTC) comes between what it says of days and what the shop
 * does: `0` unless one is near.
 */
export function waitForNewDay(now = Date.now()): number {
  const left = DAY_MS - (now % DAY_MS)
  return left < FILE_MS ? left + 1_000 : 0
}

/** How long a hook that waits so may take, beside what it does itself. */
export const MIDNIGHT_TIMEOUT_MS = 2 * FILE_MS
