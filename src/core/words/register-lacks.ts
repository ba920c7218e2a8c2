/** What a case still lacks for the register, in the words of whoever fills it in: the heading of a column says too little for that. */
import { type Language, say } from '../policy/label.ts';
import type { Policy } from '../policy/policy.ts';
import type { PlainSource, RegisterField } from '../policy/register.ts';

// of every kind of record, so never "the complaint"
const plain: Readonly<Record<Language, Readonly<Record<PlainSource, string>>>> = {
  nl: {
    reference: 'het kenmerk',
    record: 'wat het is',
    channel: 'hoe het binnenkwam',
    subject: 'het onderwerp',
    'complainant-names': 'de naam van wie het vertelt',
    'complainant-addresses': 'hoe wij bereiken wie het vertelt',
    story: 'wat er is gebeurd',
    wish: 'wat er moet gebeuren',
    points: 'waar het over gaat, in punten',
    filed: 'wanneer het is ingediend',
    received: 'wanneer het binnenkwam',
    conduct: 'wanneer het gebeurde',
    'subject-names': 'over welke medewerker het gaat',
    handler: 'wie het behandelt',
    status: 'hoe het ervoor staat',
    verdict: 'ons oordeel',
    'handled-on': 'wanneer wij klaar waren',
    manner: 'hoe het is afgelopen',
    solution: 'de oplossing',
    use: 'wat wij met de informatie doen',
    lesson: 'wat wij ervan leren',
    actions: 'wat wij deden',
    measures: 'wat wij verbeteren',
    documents: 'de documenten',
    correspondence: 'de brieven',
    'passed-on-to': 'aan wie dit is doorgestuurd',
  },
  en: {
    reference: 'the reference',
    record: 'what it is',
    channel: 'how it came in',
    subject: 'the subject',
    'complainant-names': 'the name of whoever tells it',
    'complainant-addresses': 'how to reach whoever tells it',
    story: 'what happened',
    wish: 'what should happen',
    points: 'what it is about, in points',
    filed: 'when it was filed',
    received: 'when it came in',
    conduct: 'when it happened',
    'subject-names': 'which employee it is about',
    handler: 'who handles it',
    status: 'how it stands',
    verdict: 'our verdict',
    'handled-on': 'when we were done',
    manner: 'how it ended',
    solution: 'the solution',
    use: 'what we do with the information',
    lesson: 'what we learn from it',
    actions: 'what we did',
    measures: 'what we improve',
    documents: 'the documents',
    correspondence: 'the letters',
    'passed-on-to': 'to whom this was passed on',
  },
};

/** What is lacking in this column: what the form itself asks, where the procedure names it. */
export function lackInWords({ from, name }: RegisterField, policy: Policy, language: Language): string {
  if (Object.hasOwn(plain.nl, from)) return plain[language][from as PlainSource];
  const [kind, id = ''] = from.split(':', 2);
  const asked = { class: policy.classes[id]?.name, detail: policy.details[id]?.name }[kind ?? ''] ?? name;
  const text = say(asked, language);
  // within a sentence, but an abbreviation stays what it is
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
