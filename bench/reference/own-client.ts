/** In place of pgbench where that is not installed: the same statements from a process with the driver `pg`. It is slower than pgbench. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { SOCKET_PORT } from '#store/embedded/postmaster.ts';
import type { Run } from './pgbench.ts';

type Task = Run & { readonly lodgings: readonly (readonly string[])[]; readonly from: number };

let runs = 0;

/** Transactions a second. */
export function runOwnClient(lodgings: readonly (readonly string[])[], run: Run): Promise<number> {
  runs += 1;
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [], { execArgv: [] });
    child.once('message', (tps: number) => resolve(tps));
    child.once('exit', (code, by) => reject(new Error(`the clients of the reference ended (${by ?? code})`)));
    child.send({ ...run, lodgings, from: runs * 10_000_000 } satisfies Task);
  });
}

async function work({ socket, database, user, clients, seconds, lodgings, from }: Task): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let done = 0;
  const client = async (number: number) => {
    const connection = new pg.Client({ host: socket, port: SOCKET_PORT, user, database });
    await connection.connect();
    for (let turn = number; performance.now() < until; turn += 1) {
      const lodging = turn % lodgings.length;
      await connection.query('begin');
      for (const [at, statement] of (lodgings[lodging] ?? []).entries())
        await connection.query(prepared(`${lodging}-${at}`, statement, number, number * 1_000_000_000_000 + from + turn));
      await connection.query('commit');
      done += 1;
    }
    await connection.end();
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return done / seconds;
}

/** A statement of the script for pgbench in the words of the driver. */
function prepared(name: string, statement: string, client: number, unique: number) {
  const text = statement
    .replaceAll(':client_id::int', '$1::int')
    .replaceAll(':u::', '$2::')
    // a parameter that a statement does not use must still have a type
    .replace(/$/, statement.startsWith('insert') ? ' returning $1::int, $2::bigint' : ', $1::int, $2::bigint');
  return { name, text, values: [client, unique] };
}

process.once('message', (task: Task) => {
  work(task).then((tps) => process.send?.(tps, () => process.exit(0)));
});
