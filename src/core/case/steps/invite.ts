/** Invite: the opportunity to be heard, with a day before which we would like to know (Awb 9:10 lid 1 and lid 2 c), and moments to choose from. */
import { compareMoments, dayOf } from '#core/time/moment.ts';
import { media, type ProposedMoments, USUAL_MINUTES } from '../appointment.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf } from '../speaker.ts';
import { withParty } from '../state.ts';
import { type Outcome, step } from '../step.ts';

export const invite = step({
  verb: 'invite',
  event: 'invited',
  noun: 'invitation',
  audience: ['us'],
  fields: {
    party: { kind: 'party', required: true },
    replyBy: { kind: 'day', future: 'needed', required: true },
    first: { kind: 'moment', future: 'needed' },
    second: { kind: 'moment', future: 'needed' },
    third: { kind: 'moment', future: 'needed' },
    medium: { kind: 'choice', of: media },
    way: { kind: 'choice', of: 'hearingForms' },
    minutes: { kind: 'number', of: 'minute' },
    where: { kind: 'text', max: 300 },
    text: { kind: 'long-text', max: 5_000 },
  },
  offered: ({ policy: { hearing } }) => Object.keys(hearing.forms).length > 0,
  decide({ state }, command): Outcome<object> {
    const { first, second, third, medium, minutes, replyBy } = command;
    const names = ['first', 'second', 'third'] as const;
    if (first !== undefined || second !== undefined || third !== undefined) {
      if (medium === undefined) return refuse('missing', { field: 'medium' });
      // who may still answer on that day cannot be expected before it
      const early = names.find((name) => command[name] !== undefined && dayOf(command[name]) < replyBy);
      if (early !== undefined) return refuse('too-early', { field: early, data: { earliest: replyBy } });
    }
    if (command.way === 'none') return refuse('unknown-choice', { field: 'way' });
    if (minutes !== undefined && minutes > 480) return refuse('too-much', { field: 'minutes', data: { max: 480 } });
    return { facts: {}, party: onBehalfOf(state, command.party), audience: between(state, command.party) };
  },
  evolve: (state, event) =>
    withParty(state, event.party as string, ({ invited: _, ...one }) => {
      const { first, second, third, medium, way, minutes, replyBy } = event.facts;
      const starts = [first, second, third].filter((start) => start !== undefined).sort(compareMoments);
      const where = event.personal?.where;
      const proposed: ProposedMoments | undefined =
        medium === undefined || starts.length === 0
          ? undefined
          : {
              ...{ medium, starts, minutes: minutes ?? USUAL_MINUTES },
              ...(way === undefined ? {} : { way }),
              ...(where === undefined ? {} : { where }),
            };
      return { ...one, invited: { at: event.at, replyBy, ...(proposed === undefined ? {} : { proposed }) } };
    }),
});
