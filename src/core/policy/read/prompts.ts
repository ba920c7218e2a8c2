/** Reads what a colleague keeps in mind at a step. */
import { block, fallback, list, required } from './shape.ts';
import { label } from './values.ts';

const prompt = block({ act: required(label), how: required(label) });

/** The prompts by step. */
export const prompts = block({ contact: fallback(list(prompt), []) });
