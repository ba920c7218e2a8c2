/** Watches how much of the processor a thread uses: on a machine that has other things to do, an hour may pass in a second of work. */

/** In milliseconds; a thread is stopped at most so much too late. */
const BETWEEN = 250;

/**
 * Calls `over` once the thread has used `most` milliseconds of the processor since now; answers how to stop watching.
 * @param used what the thread has used since it began, in milliseconds; refused when it is gone
 */
export function watchProcessor(used: () => Promise<number>, most: number, over: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let begin: number | undefined;
  const look = async () => {
    // a thread that is gone uses nothing any more, and whoever watches hears of it in another way
    const now = await used().catch(() => undefined);
    if (stopped || now === undefined) return;
    begin ??= now;
    if (now - begin >= most) return over();
    timer = setTimeout(look, Math.min(BETWEEN, most));
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
