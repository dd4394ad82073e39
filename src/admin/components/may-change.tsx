import type { ReactNode } from "react"
import { useRights } from "../hooks/use-rights"

/** What changes something, for those whose role allows it; anybody else sees what stands instead of it, or nothing. */
export const MayChange = ({ children, otherwise = null }: { children: ReactNode; otherwise?: ReactNode }) =>
  useRights().canUpdate ? children : otherwise
