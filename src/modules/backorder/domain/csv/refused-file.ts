/** @returns how the sentence begins that refuses a file: how much in it is wrong, and what to do. @param errors - 1 or more. */
export function refusedFile(errors: number): string {
  const [some, them] = errors === 1 ? ["an error", "it"] : [`${errors} errors`, "them"]
  return `The file has ${some}: correct ${them} and send it again`
}
