/** What an answer about cases holds: the line of a list, the whole case, and what is owed and happened in it. */
import { z } from '@hono/zod-openapi';

const moment = z.string().openapi({ format: 'date-time', example: '2026-11-21T10:42:00+01:00' });
const dayOrMoment = z.string().openapi({ description: 'a day, or a moment with its offset where the term is in hours' });
const actor = z
  .looseObject({ kind: z.enum(['staff', 'party', 'public', 'system']), id: z.string().optional() })
  .openapi({ description: 'who did it' });

/** One step of the explanation of a date. */
export const step = z
  .object({
    kind: z.string(),
    from: z.string(),
    to: z.string(),
    why: z.string().openapi({ description: 'one sentence, in Dutch' }),
    source: z.string().optional(),
    facts: z.looseObject({}).optional().openapi({ description: 'what the sentence was made of' }),
  })
  .openapi('DateStep');

const deadline = z.looseObject({ end: dayOrMoment, steps: z.array(step) }).openapi('Deadline');

/** Something that is owed in a case. */
export const owed = z
  .object({
    clause: z.string(),
    do: z.string().openapi({ description: 'what must be done, in the language that was asked for' }),
    owner: z.string().openapi({ description: 'a role of the policy' }),
    due: deadline.optional().openapi({ description: 'absent: as soon as possible' }),
  })
  .openapi('Owed');

const duty = owed
  .extend({
    key: z.string(),
    party: z.string().optional(),
    informed: z.string().optional(),
    number: z.number().int().optional(),
    staff: z.string().optional().openapi({ description: 'owed by this colleague in person' }),
    byHandler: z.boolean().optional(),
    step: z.string().optional().openapi({ description: 'the step that does it' }),
    promise: z.string().optional().openapi({ description: 'what is told to who complains' }),
    target: z.boolean().openapi({ description: 'only aimed at: past it nothing is breached' }),
    from: moment,
    warn: dayOrMoment.optional(),
    status: z
      .enum(['open', 'done', 'lapsed', 'planned'])
      .openapi({ description: 'planned: a reminder that leaves by itself on its day' }),
    doneAt: moment.optional(),
    late: z.boolean(),
    source: z.array(z.string()),
    asks: z.looseObject({}).optional(),
    sum: z.number().int().optional().openapi({ description: 'in cents' }),
  })
  .openapi('Duty');

/** One entry of the journal. */
export const entry = z
  .object({
    name: z.string().openapi({ example: 'lodged' }),
    sequence: z.number().int().openapi({ description: 'its place in the journal of the case, from 1' }),
    at: moment.openapi({ description: 'when it happened' }),
    entered: moment.openapi({ description: 'when it was written down' }),
    by: actor,
    audience: z.array(z.string()),
    party: z.string().optional(),
    facts: z.looseObject({}).openapi({ description: 'codes, days and ids' }),
    personal: z.looseObject({}).optional().openapi({ description: 'words and names; absent once they were destroyed' }),
  })
  .openapi('Entry');

/** What a complaint that is kept answers with. */
export const lodged = z
  .object({
    id: z.string(),
    reference: z.string().openapi({ example: 'ABC-2026-00412' }),
    code: z.string().openapi({ description: 'opens the complainant’s own page; shown here and in letters only' }),
    received: moment,
    policy: z.object({ policy: z.string(), version: z.number().int() }),
    promises: z.array(z.object({ clause: z.string(), says: z.string(), due: dayOrMoment, steps: z.array(step) })),
    links: z.object({ self: z.string(), page: z.string() }),
  })
  .openapi('Lodged');

/** A line of a list of cases. */
export const summary = z
  .object({
    id: z.string(),
    reference: z.string(),
    status: z.string(),
    record: z.string(),
    channel: z.string(),
    received: moment,
    subject: z.string().optional(),
    handler: z.string().optional(),
    title: z.string().optional().openapi({ description: 'the first line of the complaint; absent once it was destroyed' }),
    nextDue: moment.optional(),
    lastHeard: moment.optional(),
    links: z.object({ self: z.string() }),
  })
  .openapi('CaseSummary');

const linked = z
  .object({
    id: z.string(),
    way: z.enum(['from', 'to', 'into', 'with']).openapi({
      description:
        'this case was split off from it, it was split off from this one, this one was merged into it, or it into this one',
    }),
    href: z.string().openapi({ description: 'answers 404 where you may not see that case' }),
  })
  .openapi('LinkedCase');

/** The whole case. What it says beside this follows from its journal, and is there when it happened. */
export const whole = z
  .looseObject({
    id: z.string(),
    reference: z.string(),
    status: z.string(),
    sequence: z.number().int().openapi({ description: 'the last entry; send it as `seen` with a step' }),
    record: z.string(),
    channel: z.string(),
    form: z.enum(['oral', 'written']),
    received: moment,
    filed: z.string().openapi({ format: 'date' }),
    policy: z.object({ policy: z.string(), version: z.number().int(), inForce: z.string() }),
    parties: z.array(z.looseObject({ id: z.string(), capacity: z.string(), details: z.looseObject({}) })),
    duties: z.array(duty),
    journal: z.array(entry),
    steps: z.array(z.object({ verb: z.string(), href: z.string() })).openapi({ description: 'what you can do now' }),
    links: z.object({ self: z.string(), cases: z.array(linked) }),
  })
  .openapi('Case');
