/** The clock of the demonstration: to a later day, to see what happens then. Where time is real this page does not exist. */
import type { Context, Hono } from 'hono';
import { addDays, addMonths, type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { dayOf, instantOf } from '#core/time/moment.ts';
import type { ClockFault } from '#handling/movable-clock.ts';
import { knownVisitor, visitorOf } from '../../cookies.ts';
import { CLOCK } from '../../demonstration-of.ts';
import type { Door } from '../../door.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { checkFormToken, formToken } from '../../forms/form-token.ts';
import { receiveForm } from '../../forms/receive-form.ts';
import { isForm } from '../../forms/received-form.ts';
import { one, type Typed } from '../../forms/typed.ts';
import { TOKEN_FIELD } from '../../parts/form.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { clockWords } from '../../words/public/clock-words.ts';
import { notFound } from '../faults.tsx';
import { FormStepPage } from '../views/form-step.tsx';
import { houseFrame } from '../visit.ts';

/** Adds the page. */
export function clockPage(app: Hono, door: Door): void {
  app.get(CLOCK, (c) => (door.moveClock === undefined ? notFound(c, door) : show(c, door, {})));
  app.post(CLOCK, (c) => (door.moveClock === undefined ? notFound(c, door) : move(c, door, door.moveClock)));
}

interface Shown {
  readonly typed?: Typed;
  readonly fault?: ClockFault | 'no-day' | undefined;
  readonly old?: boolean;
}

const OTHER = 'other';
const NOTHING: Typed = new Map();

async function move(c: Context, door: Door, moveClock: NonNullable<Door['moveClock']>): Promise<Response> {
  const received = await receiveForm(c);
  const typed = isForm(received) ? received.typed : NOTHING;
  if (!isOurs(c, door, typed)) return show(c, door, { typed, old: true }, 403);
  const chosen = one(typed, 'day');
  const day = parseDay(chosen === OTHER ? dayTyped(one(typed, OTHER)) : chosen);
  const fault = isFault(day) ? 'no-day' : await moveClock(day);
  return fault === undefined ? c.redirect(`${CLOCK}?gedaan`, 303) : show(c, door, { typed, fault }, 422);
}

function show(c: Context, door: Door, { typed = NOTHING, fault, old }: Shown, status: 200 | 403 | 422 = 200) {
  const frame = houseFrame(c, door);
  const { format, language } = frame.words;
  const says = clockWords(language);
  const now = door.office.clock();
  const today = dayOf(now);
  const error = fault === undefined ? undefined : says.faults[fault];
  const hasOther = one(typed, 'day') === OTHER;
  const notices: readonly NoticeProps[] = [
    ...(c.req.query('gedaan') === undefined
      ? []
      : [{ meaning: 'done' as const, heading: says.done(format.day(today)), text: says.next, live: true }]),
    ...(old === true ? [{ meaning: 'late' as const, heading: says.old }] : []),
  ];
  return c.html(
    <FormStepPage
      frame={frame}
      heading={says.heading}
      lead={
        <>
          <p>
            {says.now} <strong>{format.moment(now.slice(0, 16))}</strong>.
          </p>
          <p>{says.lead}</p>
        </>
      }
      notices={notices}
      fields={[
        {
          kind: 'radios',
          name: 'day',
          label: says.whereto,
          value: one(typed, 'day'),
          error: hasOther ? undefined : error,
          options: [
            ...leaps(today).map(([leap, day]) => ({ value: day, label: says.leaps[leap], hint: format.day(day) })),
            {
              value: OTHER,
              label: says.other,
              reveals: [
                {
                  kind: 'date' as const,
                  name: OTHER,
                  label: says.otherDay,
                  value: one(typed, OTHER),
                  error: hasOther ? error : undefined,
                  width: 'medium' as const,
                },
              ],
            },
          ],
        },
      ]}
      form={{ action: CLOCK, token: formToken(door.formKey, visitorOf(c, door.cookies), instantOf(now)) }}
      submit={says.submit}
    />,
    status,
  );
}

/** The leaps that terms of procedures are made of. */
function leaps(today: Day) {
  return [
    ['day', addDays(today, 1)],
    ['week', addDays(today, 7)],
    ['month', addDays(today, 28)],
    ['quarter', addMonths(today, 3)],
  ] as const;
}

/** The form was given to this browser by us, and not too long ago. */
function isOurs(c: Context, door: Door, typed: Typed): boolean {
  const visitor = knownVisitor(c, door.cookies);
  const token = one(typed, TOKEN_FIELD);
  return visitor !== undefined && checkFormToken(door.formKey, visitor, token, instantOf(door.office.clock())) === 'good';
}
