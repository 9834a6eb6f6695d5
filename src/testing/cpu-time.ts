/** Time as a busy machine does not change it. */

/** Seconds that the processor works for this process until some work is done. */
export async function cpuTimeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
