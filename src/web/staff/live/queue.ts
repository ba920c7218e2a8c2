/** What waits to be sent to one page, in order: whoever finds something puts it in, the stream takes it out. */

export interface Queue<T> extends AsyncIterable<T> {
  put(one: T): void;
  /** nothing comes any more; what waits is still taken out */
  end(): void;
}

/** An empty one. */
export function queue<T>(): Queue<T> {
  const waiting: T[] = [];
  let ended = false;
  let wake = () => {};
  return {
    put(one) {
      waiting.push(one);
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const one = waiting.shift();
        if (one !== undefined) yield one;
        else if (ended) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
  };
}
