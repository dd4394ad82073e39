/** What the role of whoever has logged in lets them do with backorders. */
export interface Rights {
  /** Sees settings, backorders and what to buy in: `backorder:read`; `null` while that is not known. */
  canRead: boolean | null
  /** Changes settings and backorders: `backorder:update`. */
  canUpdate: boolean
}

/**
 * @param isRbacOn - whether core asks for roles at all; `undefined` while that is not known.
 * @param permissions - what the roles allow; `undefined` while that is not known. Until then nothing is shown or offered that
 *   would have to be taken away again.
 */
export function rightsOf(isRbacOn: boolean | undefined, permissions: string[] | undefined): Rights {
  if (isRbacOn === false) {
    return { canRead: true, canUpdate: true }
  }
  const allows = (operation: string) => permissions?.includes(`backorder:${operation}`) ?? false
  return { canRead: permissions === undefined ? null : allows("read"), canUpdate: allows("update") }
}
