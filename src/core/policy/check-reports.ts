/** Checks of the register and the reports: a report must have a reader and a rhythm, and must not give away who complained. */
import type { Check } from './finding.ts';
import { clauseOf, type Policy } from './policy.ts';
import { tellsWho } from './register.ts';
import { type ReportRule, rhythmOf } from './report.ts';

const each = (policy: Policy) => policy.reports ?? [];
const named = (rule: ReportRule) => `Het rapport ‘${rule.name.nl}’`;

const noReader: Check = {
  code: 'report-without-recipient',
  look: ({ policy }, say) => {
    for (const rule of each(policy))
      if (rule.to.length === 0 && rule.outside.length === 0 && !rule.publish)
        say(`${named(rule)} is voor niemand: noem een rol bij to, of een naam bij outside.`);
  },
};

const noRhythm: Check = {
  code: 'report-without-rhythm',
  look: ({ policy }, say) => {
    for (const rule of each(policy)) {
      if (rule.every === undefined) say(`${named(rule)} heeft geen ritme: de tekst zegt niet hoe vaak het gemaakt wordt.`);
      else if (['month', 'quarter', 'year'].includes(rule.every) && rule.within === undefined)
        say(`${named(rule)} heeft geen laatste dag: de tekst zegt niet hoe lang na de periode het klaar is.`);
    }
  },
};

const ownerSeesLittle: Check = {
  code: 'report-owner-sees-own',
  look: ({ policy }, say) => {
    for (const rule of each(policy)) {
      const owner = policy.roles[rule.owner];
      if (owner?.sees === 'own') say(`${named(rule)} gaat over alle klachten, maar de ${owner.name.nl} ziet alleen eigen zaken.`);
    }
  },
};

const personalColumn: Check = {
  code: 'report-shows-persons',
  look: ({ policy }, say) => {
    for (const rule of each(policy)) {
      const columns = (policy.register?.fields ?? []).filter((one) => rule.columns.includes(one.id) && tellsWho(one.from));
      if ((rule.publish || rule.outside.length > 0) && columns.length > 0)
        say(`${named(rule)} gaat naar buiten met ${columns.map((one) => `‘${one.name.nl}’`).join(', ')}: dat zegt wie het is.`);
    }
  },
};

const smallCells: Check = {
  code: 'small-counts-shown',
  look: ({ policy }, say) => {
    for (const rule of each(policy))
      if (rule.anonymous && rule.suppressBelow === undefined)
        say(`${named(rule)} is anoniem, maar toont ook kleine aantallen. Noem suppress-below.`);
  },
};

/** A year less three quarters is the fourth: what one leaves out, the other can give away. */
const overlap: Check = {
  code: 'anonymous-reports-overlap',
  look: ({ policy }, say) => {
    const anonymous = each(policy).filter((one) => one.suppressBelow !== undefined);
    const rhythms = new Set(anonymous.map(rhythmOf));
    if (rhythms.size > 1)
      say(
        `Anonieme rapporten over verschillende perioden (${anonymous.map((one) => one.name.nl).join(', ')}) kunnen samen een klein aantal verraden.`,
      );
  },
};

const unknownTerm: Check = {
  code: 'reported-clause-without-term',
  look: ({ policy }, say) => {
    for (const rule of each(policy))
      for (const part of rule.parts)
        for (const { clause } of part.part === 'terms' ? part.clauses : []) {
          const duty = clauseOf(policy, clause)?.duty;
          if (duty?.within === undefined && duty?.promisedBy === undefined)
            say(
              `${named(rule)} telt de termijn van ‘${clause}’, maar die bepaling heeft geen termijn.`,
              clauseOf(policy, clause),
            );
        }
  },
};

const rowsWithoutRegister: Check = {
  code: 'rows-without-register',
  look: ({ policy }, say) => {
    for (const rule of each(policy))
      if (policy.register === undefined && rule.parts.some((one) => one.part === 'rows' || one.part === 'agenda'))
        say(`${named(rule)} toont regels van het register, maar deze regeling heeft geen register.`);
  },
};

const emptyGate: Check = {
  code: 'register-demands-nothing',
  look: ({ policy: { register } }, say) => {
    if (register !== undefined && register.completeBefore.length > 0 && !register.fields.some((one) => one.required))
      say('Het register moet volledig zijn voor een stap, maar geen veld is verplicht. Zet required: true bij een veld.');
  },
};

const unknownVerdicts: Check = {
  code: 'register-value-unknown',
  look: ({ policy }, say) => {
    for (const field of policy.register?.fields ?? []) {
      if (field.from !== 'verdict') continue;
      const strange = (field.values ?? []).filter((one) => policy.verdicts[one] === undefined);
      if (strange.length > 0)
        say(`Het veld ‘${field.name.nl}’ kent ${strange.join(', ')}, maar dat is geen oordeel van deze regeling.`);
    }
  },
};

/** Checks of the register and the reports. */
export const checkReports: readonly Check[] = [
  noReader,
  noRhythm,
  ownerSeesLittle,
  personalColumn,
  smallCells,
  overlap,
  unknownTerm,
  rowsWithoutRegister,
  emptyGate,
  unknownVerdicts,
];
