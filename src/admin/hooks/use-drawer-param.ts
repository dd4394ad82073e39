import { useLocation, useNavigate, useSearchParams } from "react-router-dom"
import { changedParams, OPENED_HERE, wasOpenedHere } from "../lib/address"

/**
 * What a drawer shows, in the address: "back" closes it, and a reload keeps it. Closed otherwise it leaves no entry that
 * "back" would open again: the next "back" leads to where the user came from.
 */
export const useDrawerParam = (name: string) => {
  const [params, setParams] = useSearchParams()
  const { state } = useLocation()
  const navigate = useNavigate()
  return {
    value: params.get(name),
    open: (value: string | null) =>
      setParams((before) => changedParams(before, { [name]: value }), { state: OPENED_HERE }),
    close: () => {
      if (wasOpenedHere(state)) {
        navigate(-1)
      } else {
        setParams((before) => changedParams(before, { [name]: null }), { replace: true })
      }
    },
  }
}
