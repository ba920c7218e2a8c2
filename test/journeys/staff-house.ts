/** A house with the pages for colleagues open: real database, real policies, real post; on loopback, and for requests in the process. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { DocumentRef } from '#core/case/field.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { startStaffSession } from '#store/access/staff-session.ts';
import { withOrganisation } from '#store/transaction.ts';
import { cookiesFor } from '#web/cookies.ts';
import type { Door } from '#web/door.ts';
import { accentCss } from '#web/look/accent.ts';
import { builtAssets } from '#web/parts/built-assets.ts';
import { securityHeaders } from '#web/parts/headers.ts';
import { staffApp } from '#web/staff/staff-app.ts';
import { patientPictures, type TestOffice, testOffice } from '../handling/office.ts';

export interface StaffHouse extends TestOffice {
  readonly app: Hono;
  /** what the pages are made with, for other pages of the same house */
  readonly door: Door;
  /** a session of this colleague, as the cookie's value */
  session(organisation: string, staff: string): Promise<string>;
  /** a complaint through the form */
  complaint(raw?: Record<string, unknown>, organisation?: string): Promise<Kept>;
  /** starts to listen; answers the address */
  listen(): Promise<string>;
}

export const FORM_KEY = Buffer.alloc(32, 5);

/** Opens it. */
export async function staffHouse(
  mode: 'demonstration' | 'real' = 'demonstration',
  change?: (policy: Policy) => Policy,
): Promise<StaffHouse> {
  const house = await testOffice(undefined, change);
  const { office, workshop } = house;
  const url = 'http://localhost:3000';
  const assets = builtAssets(resolve('dist/assets'));
  const app = new Hono();
  app.use(securityHeaders(url));
  app.route('/', assets.app);
  app.get('/:organisation/accent.css', (c) => c.body(accentCss('#1d5a8c'), 200, { 'Content-Type': 'text/css' }));
  const pictures = patientPictures();
  const door: Door = {
    office,
    assets,
    mode,
    dataDir: workshop.dataDir,
    pictures,
    formKey: FORM_KEY,
    cookies: cookiesFor(url),
    log: workshop.log,
  };
  app.route('/', staffApp({ ...door, pdf: workshop.pdf }));
  const servers: { close(done: () => void): unknown }[] = [];
  return {
    ...house,
    app,
    door,
    session: (organisation, staff) => withOrganisation(office.pool, organisation, (tx) => startStaffSession(tx, staff)),
    complaint: (raw = {}, organisation = 'cak') => lodged(house, organisation, raw),
    async listen() {
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', createServer });
      servers.push(server);
      await new Promise<void>((ready) => server.once('listening', ready));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    async close() {
      for (const server of servers) await new Promise<void>((done) => server.close(() => done()));
      await pictures.close();
      await house.close();
    },
  };
}

async function lodged({ office }: TestOffice, organisation: string, raw: Record<string, unknown>): Promise<Kept> {
  const { documents, ...rest } = raw as { documents?: readonly DocumentRef[] };
  const outcome = await lodge(office, {
    organisation,
    actor: { kind: 'public' },
    raw: {
      record: 'complaint',
      channel: 'form',
      story:
        'Ik heb drie keer gebeld en niemand belde terug. Elke keer zou iemand mij terugbellen, en elke keer gebeurde er niets. De derde keer werd er zelfs opgehangen.',
      wish: 'Excuses, en één vaste contactpersoon.',
      people: [{ name: 'mevrouw S. Yilmaz', email: 's.yilmaz@burger.example', phone: '06 - 00 00 00 00' }],
      ...rest,
      ...(documents === undefined ? {} : { documents: documents.map(({ id }) => id) }),
    },
    ...(documents === undefined ? {} : { uploads: { session: 'test', documents } }),
  });
  if (!('reference' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}
