/** The page on which something is passed on: only to where it is not handled here, for all else stays with us. */
import { fieldSpecs } from '../../forms/field-specs.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

export const redirect: SpecialPage = {
  fields: (asking, { desk }) => {
    const elsewhere = desk.open.policy.ways.filter(({ lodge }) => lodge === undefined).map(({ id }) => id);
    return fieldSpecs({ ...asking, only: { way: elsewhere } });
  },
  below: lastCheck,
};
