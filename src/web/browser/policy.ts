/** The script of the pages where a procedure is written, beside that of every page: nobody else has to load it. */
import { policyDesk } from './policy-desk.ts';

policyDesk();
