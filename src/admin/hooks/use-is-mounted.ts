import { useEffect, useRef } from "react"

/** Whether what asks is still on the screen, for what ends later than it may stay there. */
export const useIsMounted = () => {
  const isMounted = useRef(false)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])
  return () => isMounted.current
}
