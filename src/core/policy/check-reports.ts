/** Checks of the register and the reports: a report must have a reader and a rhythm, and must not give away who complained. */
import type { Check } from './finding.ts';
import { clauseOf, type Policy } from './policy.ts';
import { tellsWho } from './register.ts';
import { type ReportRule, rhythmOf, showsSingleCases } from './report.ts';

const each = (policy: Policy) => policy.reports ?? [];
const named = (rule: ReportRule) => `Het rapport ‘${rule.name.nl}’`;

const noReader: Check = {
  code: 'report-without-recipient',
  help: 'Noem een rol bij to, of een naam bij outside.',
  look: ({ policy }, say) => {
    for (const rule of each(policy))
      if (rule.to.length === 0 && rule.outside.length === 0 && !rule.publish)
        say(`${named(rule)} is voor niemand.`, `reports.${rule.id}`);
  },
};

const noRhythm: Check = {
  code: 'report-without-rhythm',
  help: 'Noem every en within, of vraag na wat de tekst bedoelt.',
  look: ({ policy }, say) => {
    for (const rule of each(policy)) {
      if (rule.every === undefined)
        say(`${named(rule)} heeft geen ritme: de tekst zegt niet hoe vaak het gemaakt wordt.`, `reports.${rule.id}`);
      else if (['month', 'quarter', 'year'].includes(rule.every) && rule.within === undefined)
        say(
          `${named(rule)} heeft geen laatste dag: de tekst zegt niet hoe lang na de periode het klaar is.`,
          `reports.${rule.id}`,
        );
    }
  },
};

const ownerSeesLittle: Check = {
  code: 'report-owner-sees-own',
  help: 'Zet bij die rol sees: all, of noem een andere owner.',
  look: ({ policy }, say) => {
    for (const rule of each(policy)) {
      const owner = policy.roles[rule.owner];
      if (owner?.sees === 'own')
        say(`${named(rule)} gaat over alle klachten, maar de ${owner.name.nl} ziet alleen eigen zaken.`, `reports.${rule.id}`);
    }
  },
};

const personalColumn: Check = {
  code: 'report-shows-persons',
  help: 'Haal die kolommen weg bij columns.',
  look: ({ policy }, say) => {
    for (const rule of each(policy)) {
      const columns = (policy.register?.fields ?? []).filter((one) => rule.columns.includes(one.id) && tellsWho(one.from));
      if ((rule.publish || rule.outside.length > 0) && columns.length > 0)
        say(
          `${named(rule)} gaat naar buiten met ${columns.map((one) => `‘${one.name.nl}’`).join(', ')}: dat zegt wie het is.`,
          `reports.${rule.id}`,
        );
    }
  },
};

const smallCells: Check = {
  code: 'small-counts-shown',
  help: 'Noem suppress-below.',
  look: ({ policy }, say) => {
    for (const rule of each(policy))
      if (rule.anonymous && rule.suppressBelow === undefined)
        say(`${named(rule)} is anoniem, maar toont ook kleine aantallen.`, `reports.${rule.id}`);
  },
};

/** A year less three quarters is the fourth: what one leaves out, the other can give away. */
const overlap: Check = {
  code: 'anonymous-reports-overlap',
  help: 'Geef ze één ritme, of laat er een weg.',
  look: ({ policy }, say) => {
    const anonymous = each(policy).filter((one) => one.suppressBelow !== undefined);
    const rhythms = new Set(anonymous.map(rhythmOf));
    if (rhythms.size > 1)
      say(
        `Anonieme rapporten over verschillende perioden (${anonymous.map((one) => one.name.nl).join(', ')}) kunnen samen een klein aantal verraden.`,
        'reports',
      );
  },
};

const unknownTerm: Check = {
  code: 'reported-clause-without-term',
  help: 'Geef die bepaling een termijn, of haal haar weg bij clauses.',
  look: ({ policy }, say) => {
    for (const rule of each(policy))
      for (const part of rule.parts)
        for (const { clause } of part.part === 'terms' ? part.clauses : []) {
          const duty = clauseOf(policy, clause)?.duty;
          if (duty?.within === undefined && duty?.promisedBy === undefined && duty?.ahead === undefined)
            say(
              `${named(rule)} telt de termijn van ‘${clause}’, maar die bepaling heeft geen termijn.`,
              clauseOf(policy, clause),
            );
        }
  },
};

const rowsWithoutRegister: Check = {
  code: 'rows-without-register',
  help: 'Maak een register, of haal dat onderdeel weg.',
  look: ({ policy }, say) => {
    for (const rule of each(policy))
      if (policy.register === undefined && rule.parts.some((one) => showsSingleCases(one.part)))
        say(`${named(rule)} toont regels van het register, maar deze regeling heeft geen register.`, `reports.${rule.id}`);
  },
};

const emptyGate: Check = {
  code: 'register-demands-nothing',
  help: 'Zet required: true bij een veld, of haal complete-before weg.',
  look: ({ policy: { register } }, say) => {
    if (register !== undefined && register.completeBefore.length > 0 && !register.fields.some((one) => one.required))
      say('Het register moet volledig zijn voor een stap, maar geen veld is verplicht.', 'register');
  },
};

const unknownVerdicts: Check = {
  code: 'register-value-unknown',
  help: 'Noem bij values alleen oordelen van deze regeling.',
  look: ({ policy }, say) => {
    for (const field of policy.register?.fields ?? []) {
      if (field.from !== 'verdict') continue;
      const strange = (field.values ?? []).filter((one) => policy.verdicts[one] === undefined);
      if (strange.length > 0)
        say(
          `Het veld ‘${field.name.nl}’ kent ${strange.join(', ')}, maar dat is geen oordeel van deze regeling.`,
          `register.${field.id}`,
        );
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
