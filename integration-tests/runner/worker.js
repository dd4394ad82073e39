/** A process that runs spec files, one after the other, until it is told to end. */
require("./transform")
require("../setup")
const { runFile } = require("./run-file")

const answer = process.send.bind(process)
// Medusa would send its port.
delete process.send

process.on("disconnect", () => process.exit())
process.on("message", (order) => {
  const work = order.kind === "end" ? end() : runFile(order)
  work.then(
    (message) => answer(message),
    ({ message, stack }) => answer({ kind: "failed", error: { message, stack } })
  )
})

async function end() {
  await require("../support/medusa").endMedusa()
  return { kind: "ended" }
}
