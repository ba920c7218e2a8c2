/** How people reach the organisation: contact details, and ways that are closed for a time or named beside those of the procedure. */

import type { WaysIn } from '#core/policy/closed-way.ts';
import { say } from '#core/policy/label.ts';
import type { Channel } from '#core/policy/policy.ts';
import { closedNow } from '#core/policy/ways-in.ts';
import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { closeWay, offerWay, openWay, setContact, type WayOutcome, type WayRefused } from '#handling/ways-in/set-ways-in.ts';
import { waysInOf } from '#handling/ways-in/ways-in-kept.ts';
import { lastByChannel } from '#store/cases/last-by-channel.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { one, type Typed } from '../../forms/typed.ts';
import { Button } from '../../parts/button.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Form } from '../../parts/form.tsx';
import { type WaysInWords, waysInWords } from '../../words/staff/ways-in-words.ts';
import { byMe } from '../administration/person.tsx';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import { type WayLine, WayLines } from '../views/ways-in.tsx';
import type { Desk } from '../visit.ts';

const HERE = '/werk/instellingen/bereikbaarheid';

/** The page. */
export function waysInSettings(desk: Desk): Promise<Response> {
  return show(desk);
}

/** Does what the button says. */
export async function waysInKept(desk: Desk, { typed }: Posted): Promise<Response> {
  const outcome = await done(desk, typed);
  if ('noAdministrator' in outcome) return forbidden(desk);
  return 'fault' in outcome ? show(desk, typed, outcome) : desk.c.redirect(`${HERE}?gedaan=bewaard`, 303);
}

async function done(desk: Desk, typed: Typed): Promise<WayOutcome> {
  const { office } = desk.door;
  const way = one(typed, 'way');
  switch (one(typed, 'deed')) {
    case 'open':
      return openWay(office, byMe(desk), way);
    case 'offer':
      return offerWay(office, byMe(desk), way, true);
    case 'withdraw':
      return offerWay(office, byMe(desk), way, false);
    case 'close': {
      const until = parseDay(dayTyped(one(typed, 'until')));
      if (isFault(until)) return { fault: 'past' };
      const [nl, en] = [lineIn(typed, 'notice'), lineIn(typed, 'notice-en')];
      return closeWay(office, byMe(desk), way, { until, ...(nl === '' ? {} : { notice: en === '' ? { nl } : { nl, en } }) });
    }
    default:
      return setContact(office, byMe(desk), {
        ...{ phone: one(typed, 'phone'), email: one(typed, 'email'), address: one(typed, 'address') },
      });
  }
}

function lineIn(typed: Typed, name: string): string {
  return one(typed, name)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}

async function show(desk: Desk, typed?: Typed, refused?: WayRefused): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk, typed, refused), {
    readOnly: true,
  });
  return c.html(page, refused === undefined ? 200 : 422);
}

async function pageFor(tx: Tx, desk: Desk, typed: Typed | undefined, refused: WayRefused | undefined) {
  const { policy, language, me, c } = desk;
  const says = waysInWords(language);
  const kept = await waysInOf(tx);
  const last = await lastByChannel(tx, Object.keys(policy.channels), me.id);
  const form = targetOf(desk, HERE);
  const fault = refused === undefined ? undefined : faultIn(desk, says, typed, refused);
  const closing = closingFields(desk, says, typed, fault);
  return (
    <OrganisingFormPage
      frame={await frameIn(tx, desk, 'settings')}
      heading={says.heading}
      lead={says.lead}
      back={{ href: '/werk/instellingen', text: says.back }}
      notices={
        c.req.query('gedaan') === 'bewaard' && refused === undefined ? [{ meaning: 'done', heading: says.done, live: true }] : []
      }
      faults={fault === undefined ? [] : [fault]}
      content={
        <>
          <section class="section" aria-labelledby="ways">
            <h2 id="ways">{says.ways}</h2>
            <WayLines
              ways={Object.entries(policy.channels).map(([id, channel]) => lineOf(desk, says, kept, id, channel, last.get(id)))}
              form={form}
            />
            <p class="office-text office-after">
              <a href="/werk/instellingen/openingstijden">{says.hours}</a>
            </p>
          </section>
          <section class="section" aria-labelledby="close-way">
            <h2 id="close-way">{says.close}</h2>
            <Form target={{ ...form, carries: [{ name: 'deed', value: 'close' }] }} words={desk.words}>
              <Fields specs={closing} words={desk.words} />
              <div class="buttons">
                <Button weight="second">{says.closeIt}</Button>
              </div>
            </Form>
          </section>
        </>
      }
      formHeading={says.contact}
      form={{ ...form, carries: [{ name: 'deed', value: 'contact' }] }}
      fields={[{ kind: 'tell', text: says.contactAbout }, ...contactFields(says, kept, typed, fault)]}
      submit={says.save}
    />
  );
}

interface Fault {
  readonly field?: string;
  readonly message: string;
}

const FIELDS: Readonly<Partial<Record<WayRefused['fault'], string>>> = {
  ...{ phone: 'phone', email: 'email', address: 'address', unknown: 'way', form: 'way' },
  ...{ past: 'until', 'too-far': 'until', notice: 'notice' },
};

function faultIn({ policy, language }: Desk, says: WaysInWords, typed: Typed | undefined, refused: WayRefused): Fault {
  const { fault, clauses = [] } = refused;
  if (fault === 'promised') {
    const channel = policy.channels[typed === undefined ? '' : one(typed, 'way')];
    return { message: says.faults.promised(channel === undefined ? '' : say(channel.name, language), clauses.join(', ')) };
  }
  const field = FIELDS[fault];
  return { message: says.faults[fault], ...(field === undefined ? {} : { field }) };
}

function lineOf(desk: Desk, says: WaysInWords, kept: WaysIn, id: string, channel: Channel, last: Moment | undefined): WayLine {
  const { policy, language, today, words } = desk;
  const name = say(channel.name, language);
  const extra = kept.offered?.includes(id) === true;
  const closed = closedNow(policy, id, today);
  const { contact } = channel;
  const missing = channel.offered && contact !== undefined && contact !== 'form' && policy.organisation[contact] === undefined;
  const source = channel.source?.join(', ') ?? '';
  const deed = (one: string, text: string, label: string) => ({ deed: one, text, label });
  return {
    ...{ id, name },
    notes: [
      !channel.offered ? says.silent : extra ? says.extra : says.promised(source),
      last === undefined ? says.never : says.last(words.format.relative(dayOf(last), today)),
      ...(contact === 'email' ? [says.mail] : []),
    ],
    mark:
      closed !== undefined
        ? { meaning: 'soon', text: says.closed(words.format.shortDay(closed.until, today)) }
        : missing
          ? { meaning: 'late', text: says.noData }
          : { meaning: channel.offered ? 'done' : 'info', text: says.open },
    deeds: [
      ...(closed === undefined ? [] : [deed('open', says.openAgain, says.openAgainOf(name))]),
      // a promised way has the button as well: what it answers tells why not, and what can be done
      ...(channel.offered
        ? [deed('withdraw', says.withdraw, says.withdrawOf(name))]
        : [deed('offer', says.offer, says.offerOf(name))]),
    ],
  };
}

function closingFields(
  { policy, language }: Desk,
  says: WaysInWords,
  typed: Typed | undefined,
  fault: Fault | undefined,
): readonly FieldSpec[] {
  const value = (name: string) => (typed === undefined || one(typed, 'deed') !== 'close' ? '' : one(typed, name));
  const error = (name: string) => (fault?.field === name ? fault.message : undefined);
  const ways = Object.entries(policy.channels).filter(([, { contact }]) => contact !== 'form');
  return [
    {
      ...({ kind: 'select', name: 'way', label: says.way, value: value('way'), error: error('way') } as const),
      options: ways.map(([id, { name }]) => ({ value: id, label: say(name, language) })),
    },
    { kind: 'date', name: 'until', label: says.until, value: value('until'), error: error('until') },
    {
      ...({ kind: 'text', name: 'notice', label: says.notice, hint: says.noticeHint, optional: true, maxLength: 160 } as const),
      ...{ value: value('notice'), error: error('notice'), width: 'full' as const },
    },
    {
      ...({ kind: 'text', name: 'notice-en', label: says.noticeEn, optional: true, maxLength: 160 } as const),
      ...{ value: value('notice-en'), width: 'full' as const },
    },
  ];
}

function contactFields(
  says: WaysInWords,
  kept: WaysIn,
  typed: Typed | undefined,
  fault: Fault | undefined,
): readonly FieldSpec[] {
  const tried = typed !== undefined && one(typed, 'deed') === 'contact';
  const value = (name: 'phone' | 'email' | 'address') =>
    tried && typed !== undefined ? one(typed, name) : [kept[name] ?? ''].flat().join('\n');
  const error = (name: string) => (fault?.field === name ? fault.message : undefined);
  return [
    { kind: 'tel', name: 'phone', label: says.phone, optional: true, value: value('phone'), error: error('phone') },
    {
      ...({ kind: 'email', name: 'email', label: says.email, hint: says.emailHint, optional: true } as const),
      ...{ value: value('email'), error: error('email') },
    },
    {
      ...({ kind: 'long', name: 'address', label: says.address, hint: says.addressHint, optional: true, rows: 3 } as const),
      ...{ value: value('address'), error: error('address') },
    },
  ];
}
