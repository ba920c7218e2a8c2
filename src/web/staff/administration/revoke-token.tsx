/** Taking a token back: asked once more, and then at once. */
import { revokeToken } from '#handling/manage-tokens.ts';
import { listApiTokens } from '#store/access/api-token.ts';
import { staffById } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { administrationWords } from '../../words/staff/administration-words.ts';
import { forbidden, notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { targetOf } from '../posted.ts';
import { ConfirmPage } from '../views/confirm.tsx';
import type { Desk } from '../visit.ts';
import { byMe } from './person.tsx';
import { whoseKey } from './tokens.tsx';

/** The question. */
export async function revokePage(desk: Desk): Promise<Response> {
  const { c, door, organisation, language } = desk;
  const says = administrationWords(language).tokens;
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const token = (await listApiTokens(tx)).find((one) => one.id === c.req.param('token') && one.revokedAt === undefined);
      if (token === undefined) return undefined;
      const owner = token.createdBy === undefined ? undefined : await staffById(tx, token.createdBy);
      return (
        <ConfirmPage
          frame={await frameIn(tx, desk, 'tokens')}
          back={{ href: '/werk/koppelingen', text: says.back }}
          heading={says.revokeHeading(token.name)}
          about={whoseKey(desk, token, owner?.name)}
          means={says.revokeMeans}
          form={targetOf(desk, c.req.path)}
          submit={says.revokeWhat(token.name)}
        />
      );
    },
    { readOnly: true },
  );
  return page === undefined ? notFound(desk) : c.html(page);
}

/** Does it. */
export async function tokenRevoked(desk: Desk): Promise<Response> {
  const token = await revokeToken(desk.door.office, byMe(desk), desk.c.req.param('token') ?? '');
  if (token === undefined) return notFound(desk);
  if ('noAdministrator' in token) return forbidden(desk);
  return desk.c.redirect(`/werk/koppelingen?ingetrokken=${encodeURIComponent(token.id)}`, 303);
}
