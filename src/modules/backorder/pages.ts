/**
 * Reads page after page until one is empty.
 *
 * @param read - gives the rows that follow one; `null` asks for the first page.
 */
export async function* pages<Row>(read: (last: Row | null) => Promise<Row[]>): AsyncIterable<Row[]> {
  for (let last: Row | null = null; ;) {
    const page: Row[] = await read(last)
    if (!page.length) {
      return
    }
    yield page
    last = page[page.length - 1]
  }
}
