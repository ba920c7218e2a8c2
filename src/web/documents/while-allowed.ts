/** What is handed out piece by piece, is handed out only as long as whoever asked for it may have it. */

/** So long after the right was looked at, it is looked at again. */
const LOOK_AGAIN_MS = 500;

/**
 * The pieces as a body that breaks off at the first piece for which the right is gone: somebody who was let go meanwhile does not
 * get the rest. Nothing is taken ahead of the reader, so that a slow one cannot have the rest in hand already.
 */
export function whileAllowed(
  pieces: () => AsyncIterable<Uint8Array>,
  isAllowed: () => Promise<boolean>,
  lookAgainMs = LOOK_AGAIN_MS,
): ReadableStream<Uint8Array> {
  let source: AsyncIterator<Uint8Array> | undefined;
  let looked = performance.now();
  return new ReadableStream<Uint8Array>(
    {
      async pull(body) {
        // opened when somebody reads: what is never read holds nothing open
        source ??= pieces()[Symbol.asyncIterator]();
        const { value, done } = await source.next();
        if (done) return body.close();
        if (performance.now() - looked >= lookAgainMs) {
          if (!(await isAllowed())) {
            await source.return?.();
            return body.error(new Error('whoever asked for it may not have it any more'));
          }
          looked = performance.now();
        }
        body.enqueue(value);
      },
      async cancel() {
        await source?.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
