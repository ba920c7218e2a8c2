/** Reads the two kinds of documents with clauses, as they stand in their files: a policy and a law layer. */
import { classes } from './classes.ts';
import { clause } from './clause.ts';
import { details } from './details.ts';
import { improvement } from './improvement.ts';
import { moments } from './moments.ts';
import * as part from './parts.ts';
import { periods } from './periods.ts';
import { prompts } from './prompts.ts';
import { register } from './register.ts';
import { reports } from './report.ts';
import { lawRetention, noRetention, retention } from './retention.ts';
import { reviews } from './reviews.ts';
import { anyNumber, block, fallback, list, name, oneOf, optional, required, type Shaped, whole } from './shape.ts';
import { forums, tiers } from './tiers.ts';
import { tracks } from './tracks.ts';
import { day, label } from './values.ts';
import * as who from './who-acts.ts';

const policyParts = {
  format: required(part.format),
  policy: required(name),
  version: required(whole(1, 9_999)),
  'in-force': required(day),
  organisation: required(part.organisation),
  law: fallback(anyNumber(part.law), []),
  calendar: required(part.calendar),
  voice: required(part.voice),
  front: required(block({ title: required(label), intro: required(label), begin: optional(label) })),
  roles: required(part.roles),
  records: required(part.records),
  channels: required(part.channels),
  subjects: fallback(part.labels, {}),
  triage: fallback(part.triage, []),
  ways: fallback(part.ways, []),
  sections: required(part.labels),
  clauses: required(list(clause)),
  verdicts: fallback(part.labels, {}),
  hearing: fallback(part.hearing, { forms: {}, waivers: {} }),
  tiers: fallback(tiers, {}),
  forums: fallback(forums, {}),
  informed: optional(part.informed),
  letters: fallback(part.letters, {}),
  enclosures: fallback(part.enclosures, {}),
  satisfaction: fallback(part.satisfaction, []),
  rating: optional(part.rating),
  prompts: optional(prompts),
  reviews: optional(reviews),
  register: optional(register),
  reports: optional(reports),
  classes: fallback(classes, {}),
  details: fallback(details, {}),
  tracks: fallback(tracks, {}),
  milestones: fallback(part.milestones, {}),
  moments: optional(moments),
  periods: fallback(periods, {}),
  appointments: fallback(part.labels, {}),
  systems: fallback(part.systems, {}),
  retention: fallback(retention, noRetention),
  improvement: optional(improvement),
  'modelled-on': required(label),
  handlers: optional(oneOf(['several'])),
  concerned: optional(who.concerned),
  engagements: optional(who.engagements),
  signatures: fallback(who.signatures, {}),
  bodies: fallback(who.bodies, {}),
  approval: optional(part.approval),
  approved: optional(part.approved),
};
export type PolicyDocument = Shaped<typeof policyParts>;
export const policyDocument = block(policyParts);

const lawParts = {
  format: required(part.format),
  law: required(name),
  name: required(label),
  sections: fallback(part.labels, {}),
  clauses: required(list(clause)),
  retention: fallback(lawRetention, []),
};
export type LawDocument = Shaped<typeof lawParts>;
export const lawDocument = block(lawParts);
