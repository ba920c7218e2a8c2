/** Redacting begins at a document: this page only says where. */
import { isPictured } from '#handling/pictures/asking.ts';
import { redactionWords } from '../../words/staff/redaction-words.ts';
import type { SpecialPage } from './special-page.ts';

export const redact: SpecialPage = {
  first({ open, base, language }) {
    const says = redactionWords(language);
    const [only, another] = open.state.documents.filter(({ gone, name }) => gone !== true && isPictured(name));
    const isOne = only !== undefined && another === undefined;
    const way = isOne
      ? { label: says.act, href: `${base}/documenten/${only.id}/lakken` }
      : { label: says.toDocument, href: base };
    return { text: says.first, way };
  },
};
