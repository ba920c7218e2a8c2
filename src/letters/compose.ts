/** Makes a letter from a template and facts; a letter that lacks what a clause demands is not made. */

import { isBlank, type Letter } from './letter.ts';
import { fillIn } from './liquid.ts';
import { readMarkdown } from './markdown/blocks.ts';
import { type Fault, liquidFault, type Template } from './template.ts';

/**
 * Fills in a template. It is told the facts as JSON knows them: texts, numbers, yes or no, lists and names with values.
 * `missing` names the blocks of `required` that are not in the letter or say nothing in it: headings do not count, and a
 * block in which a value is blank has a hole where the content should be.
 * `fault` is a fault of the template against these facts (an unknown fact, a date that is none), with its place.
 */
export function compose(
  template: Template,
  facts: object,
  required: readonly string[],
): Letter | { missing: string[] } | { fault: Fault } {
  // Through JSON: what comes out has no methods, getters or prototypes that a template could reach.
  // A blank text becomes null, for to Liquid an empty text is as true as a full one.
  const plain = JSON.parse(JSON.stringify(facts), (_, value) =>
    typeof value === 'string' && isBlank(value) ? null : value,
  ) as object;
  try {
    const body = fillIn(template.body, plain);
    const missing = required.filter((id) => !body.blocks.some((block) => block.id === id && !block.empty));
    if (missing.length > 0) return { missing };
    return { subject: subjectLine(template, plain), blocks: body.blocks, body: readMarkdown(body.text, body.values) };
  } catch (error) {
    return { fault: liquidFault(error, template.file) };
  }
}

/** The subject is one line of plain text, whatever the facts hold. */
function subjectLine(template: Template, facts: object): string {
  const { text, values } = fillIn(template.subject, facts);
  const line = values.expand(text).replace(/\s+/g, ' ').trim();
  if (isBlank(line)) throw new Error('het onderwerp van de brief is leeg');
  return line;
}
