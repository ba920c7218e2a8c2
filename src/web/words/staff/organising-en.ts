/** English words of the pages on which colleagues organise their work: appointments. */
import type { OrganisingWords } from './organising-nl.ts';

export const organisingEn: OrganisingWords = {
  absence: {
    heading: 'Absent',
    lead: 'Who is away, and who stands in. Nobody needs to know why.',
    until: (name, day) => `${name}: absent until ${day}`,
    from: (name, first, last) => `${name}: absent from ${first} until ${last}`,
    suffix: (day) => `absent until ${day}`,
    standIn: (name) => `Stand-in: ${name}`,
    youStandIn: 'You stand in. That is why you see this case, up to and including that day.',
    standInKeptOut: 'The stand-in may not handle this case. Appoint somebody else.',
    noStandIn: 'Nobody stands in',
    cannotStandIn: (name, able) =>
      able.length === 0
        ? `${name} can handle none of these cases, and nobody else can either.`
        : `${name} can handle none of these cases. These can: ${able.join(', ')}.`,
    nothing: 'Nobody is absent.',
    nothingText: 'Record a holiday or an illness here: colleagues then see it wherever they can choose you.',
    covers: (count) => (count === 1 ? '1 thing is due in this time:' : `${count} things are due in this time:`),
    handOver: 'Hand over',
    remove: 'Remove',
    add: 'Record an absence',
    who: 'Who?',
    first: 'First day',
    last: 'Last day',
    stand: 'Who stands in?',
    standHint:
      'Who stands in sees all cases of who is away on these days, but for a case about that colleague. Cases do not go along by themselves. Do that with ‘Hand over’.',
    notYours: 'Who stands in for somebody else is chosen by someone who sees all cases.',
    nobody: 'Nobody',
    order: 'The last day is before the first.',
    day: 'Choose a day.',
    known: 'Choose a colleague from the list.',
    self: 'Somebody else must stand in.',
    done: 'The absence is recorded.',
    gone: 'The absence was removed.',
    inCase: (name, day) => `${name} handles this case and is absent until ${day}.`,
    inOwnCase: (day) => `You handle this case and are absent until ${day}.`,
  },
  entrust: {
    heading: 'Hand over',
    lead: (name) =>
      `All that ${name} still owes goes along: terms, promised calls, appointments and drafts, what was granted and measures.`,
    nothing: 'There is nothing to hand over.',
    cases: 'Which cases?',
    tasks: 'Which tasks in the cases of colleagues?',
    measures: 'Which measures?',
    measure: (number) => `Measure ${number}`,
    drafts: (count) => (count === 1 ? '1 draft' : `${count} drafts`),
    more: (count) => `and ${count} more`,
    to: 'To whom?',
    summary: 'Summary',
    summaryHint: 'Your colleague reads this in each case. What was promised, and what comes first?',
    tell: 'Send the {complainants} a letter about this',
    submit: 'Hand over',
    noCases: 'Choose at least one case, task or measure.',
    noSummary: 'Write a summary.',
    most: (count) => `These are the ${count} cases that come first. If there are more, hand those over afterwards.`,
    moved: ({ cases, tasks, measures }, to) => {
      const parts = [
        ...(cases === 0 ? [] : [cases === 1 ? '1 case' : `${cases} cases`]),
        ...(tasks === 0 ? [] : [tasks === 1 ? 'tasks in 1 other case' : `tasks in ${tasks} other cases`]),
        ...(measures === 0 ? [] : [measures === 1 ? '1 measure' : `${measures} measures`]),
      ];
      if (parts.length === 0) return 'Nothing was handed over.';
      const all = parts.length === 1 ? String(parts[0]) : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
      const single = parts.length === 1 && tasks === 0 && cases + measures === 1;
      return `${all.charAt(0).toUpperCase()}${all.slice(1)} ${single ? 'was' : 'were'} handed over to ${to}.`;
    },
    went: 'This went along:',
    readTasks: (name) => `${name} handed over tasks in this case to you.`,
    stayed: 'This stayed:',
    read: (name) => `${name} handed this case over to you.`,
    back: 'Back to Absent',
    toCases: (name) => (name === undefined ? 'To your cases' : `To the cases of ${name}`),
    whose: (name) => `The cases of ${name}`,
  },
  appointments: {
    heading: 'Appointments',
    lead: 'When you hear whom.',
    everybody: 'Show those of colleagues too',
    onlyMine: 'Show only mine',
    nothing: 'You have no appointments.',
    nothingText: 'An appointment that you plan in a case stands here.',
    passed: 'passed: record how it went',
    move: 'Move',
    calendar: 'Add to calendar',
    moments: 'Moments to choose from',
    momentsHint: 'Whom you invite chooses one on the own page. Leave them empty if you would rather agree on something together.',
    day: 'Day',
    time: 'Time',
    line: (name, moment, how) => `${name}: appointment ${moment} (${how})`,
    chose: (moment, how) => `appointment ${moment} (${how})`,
    media: { place: 'in person', phone: 'telephone', video: 'video call' },
    cancelIt: 'Cancel',
    standing: (moment) => `There is an appointment already: ${moment}. What you fill in here takes its place.`,
    otherMoment: 'Another moment',
  },
};
