/** English words of the pages on which colleagues organise their work: appointments. */
import type { OrganisingWords } from './organising-nl.ts';

export const organisingEn: OrganisingWords = {
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
