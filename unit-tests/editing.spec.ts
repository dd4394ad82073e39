import { editing } from "../src/admin/lib/editing"

describe("an edit of a form", () => {
  const edited = (isPending: boolean) => {
    const calls: string[] = []
    const edit = editing({ isPending, reset: () => calls.push("reset") }, (text: string) => calls.push(text))
    edit("typed")
    return calls
  }

  it("makes the last refusal stale, which was about what was sent then", () => {
    expect(edited(false)).toEqual(["reset", "typed"])
  })

  it("is none while the form is saved, and leaves the save that is under way", () => {
    expect(edited(true)).toEqual([])
  })
})
