export default async function end(): Promise<void> {
  const { endDemo } = globalThis as unknown as { endDemo: () => Promise<void> }
  await endDemo()
}
