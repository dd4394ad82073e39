/**
 * A process with all that it starts. It must have been started with `detached`, which makes it the head of a group: a
 * test that is ended must not leave its servers behind, which would keep the output open and whoever reads it waiting.
 */
export class ProcessGroup {
  /** @param {import("node:child_process").ChildProcess} head */
  constructor(head) {
    this.head = head
    this.kill = () => this.#send("SIGKILL")
    process.once("exit", this.kill)
  }

  /** Asks all of it to end. What its head leaves is killed by `forget`. */
  end = () => this.#send("SIGTERM")

  /** The head has ended: so does what it has left. */
  forget() {
    this.kill()
    process.removeListener("exit", this.kill)
  }

  /** @param {NodeJS.Signals} signal */
  #send(signal) {
    if (this.head.pid === undefined) return
    try {
      process.kill(-this.head.pid, signal)
    } catch (error) {
      // Nobody of it is left.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH") throw error
    }
  }
}
