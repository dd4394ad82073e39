const take = async (args: string[]) => {
  const { takeAppOptions } = (await import("../scripts/app-options.mjs")) as {
    takeAppOptions: (args: string[]) => { args: string[]; env: Record<string, string> }
  }
  return takeAppOptions(args)
}

describe("the arguments of npm test", () => {
  it("say what the app of the tarball is made with, wherever they stand", async () => {
    expect(await take(["tarball", "--with", "pnpm", "imported", "--medusa", "2.18.0", "-t", "types"])).toEqual({
      args: ["tarball", "imported", "-t", "types"],
      env: { APP_INSTALLER: "pnpm", APP_MEDUSA: "2.18.0" },
    })
  })

  it("leave it as it is where they name nothing", async () => {
    expect(await take(["http", "promo"])).toEqual({ args: ["http", "promo"], env: {} })
  })

  it.each([[["tarball", "--with"]], [["tarball", "--medusa", "--with", "pnpm"]]])(
    "are refused without a value: %j",
    async (args) => {
      await expect(take(args)).rejects.toThrow("needs a value")
    }
  )
})
