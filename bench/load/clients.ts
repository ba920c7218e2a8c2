/** The clients, in a process of their own: each asks again as soon as it has its answer, until the time is over. */
import { burst } from '../figures.ts';
import { Connection } from './connection.ts';
import { doOnce, type Work } from './work.ts';

/** A task: so many clients, a moment to warm up, then so many seconds that count. */
export interface Task {
  readonly url: string;
  readonly clients: number;
  readonly warmSeconds: number;
  readonly seconds: number;
  readonly work: Work;
}

process.once('message', (task: Task) => {
  run(task).then(
    (figures) => process.send?.({ figures }, () => process.exit(0)),
    (fault: Error) => process.send?.({ fault: fault.message }, () => process.exit(1)),
  );
});
process.on('disconnect', () => process.exit(1));

async function run({ url, clients, warmSeconds, seconds, work }: Task) {
  const counts = performance.now() + warmSeconds * 1000;
  const until = counts + seconds * 1000;
  const times: number[] = [];
  const client = async (number: number) => {
    const connection = new Connection(url);
    for (let turn = number; performance.now() < until; turn += clients) {
      const began = performance.now();
      await doOnce(connection, work, turn);
      const ended = performance.now();
      if (began >= counts && ended <= until) times.push(ended - began);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return burst(times, seconds);
}
