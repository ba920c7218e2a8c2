/** A process that migrates and is killed before its n-th statement, for the test of migrations. Arguments: connection as JSON, n. */
import pg from 'pg';
import { migrate } from '#store/migrate.ts';

const [connection = '{}', before = '0'] = process.argv.slice(2);
const pool = new pg.Pool(JSON.parse(connection));
let left = Number(before);
const send = pg.Client.prototype.query;
pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
  if (left-- === 0) process.kill(process.pid, 'SIGKILL');
  return Reflect.apply(send, this, args);
} as typeof send;
await migrate(pool);
await pool.end();
process.stdout.write(`${Number(before) - left} statements\n`);
