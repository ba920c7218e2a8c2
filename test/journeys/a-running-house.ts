/** The whole house on loopback: real database, real policies, real post in the demonstration's mailbox, and a clock that can be set. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Policy } from '#core/policy/policy.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { listMail, type MailboxItem } from '#store/post/mailbox.ts';
import { withOrganisation } from '#store/transaction.ts';
import { cookiesFor } from '#web/cookies.ts';
import type { Door } from '#web/door.ts';
import { builtAssets } from '#web/parts/built-assets.ts';
import { securityHeaders } from '#web/parts/headers.ts';
import { notFound } from '#web/public/faults.tsx';
import { publicApp } from '#web/public/public-app.ts';
import { staffApp } from '#web/staff/staff-app.ts';
import { patientPictures, type TestOffice, testOffice } from '../handling/office.ts';

/** A house; `url` answers once `listen` was asked. */
export interface RunningHouse extends TestOffice {
  readonly app: Hono;
  readonly door: Door;
  /** listens on a free port from the first time it is asked; answers the address */
  listen(): Promise<string>;
  /** lets everything leave that must leave, and answers the mails of an organisation, newest first */
  mails(organisation: string): Promise<readonly MailboxItem[]>;
}

/** Opens it. Styles and scripts are those of the last build; `change` lays a part over the policies. */
export async function aRunningHouse(
  mode: Door['mode'] = 'demonstration',
  publicUrl = 'http://localhost:3000',
  change?: (policy: Policy) => Policy,
  folder?: string,
): Promise<RunningHouse> {
  const house = await testOffice(undefined, change, folder);
  const { office, workshop } = house;
  const assets = builtAssets(resolve('dist/assets'));
  const { dataDir, log } = workshop;
  const pictures = patientPictures();
  const door: Door = {
    office,
    assets,
    mode,
    dataDir,
    pictures,
    formKey: Buffer.alloc(32, 3),
    cookies: cookiesFor(publicUrl),
    log,
  };
  const app = new Hono();
  app.use(securityHeaders(publicUrl));
  app.route('/', assets.app);
  app.route('/', staffApp({ ...door, pdf: workshop.pdf }));
  app.route('/', publicApp(door));
  app.notFound((c) => notFound(c, door));
  let stop = async () => {};
  let listening: Promise<string> | undefined;
  const start = async () => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', createServer });
    stop = () => new Promise<void>((done) => server.close(() => done()));
    await new Promise<void>((ready) => server.once('listening', ready));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  return {
    ...house,
    app,
    door,
    listen() {
      listening ??= start();
      return listening;
    },
    async mails(organisation) {
      await deliverPost(workshop);
      return withOrganisation(office.pool, organisation, (tx) => listMail(tx));
    },
    async close() {
      await stop();
      await pictures.close();
      await house.close();
    },
  };
}
