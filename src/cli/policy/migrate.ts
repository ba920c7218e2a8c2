/** `policy migrate`: writes older policies and law layers down in the newest format, with their comments and layout. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, faultLine, inOrder } from '#core/policy/fault.ts';
import { migrated } from '#core/policy/migrate.ts';
import type { SourceFile } from '#core/policy/source-file.ts';
import { fileIn, foldersIn } from '#store/policy-files.ts';
import type { Run } from '../command.ts';
import { fromHere, type Place, placeOf } from './places.ts';

const HELP = `Schrijft oudere regelingen en wetslagen op in het nieuwste format. Commentaar en indeling blijven staan.

Gebruik: bin/gehoord policy migrate PAD…

  PAD      de map van een regeling, haar policy.yaml, of een map met regelingen (met haar wetslagen)

Een oudere regeling werkt ook zonder dit: zij wordt bij het lezen vertaald. Na deze opdracht staat zij zo in haar bestand.
Einde: 0 gedaan, 1 een bestand kan niet gelezen worden (en bleef zoals het was), 2 verkeerd gevraagd.`;

/** Runs `policy migrate`. Exit code: 0 done, 1 a file has faults and was left alone, 2 wrongly asked. */
export const migratePolicyCommand: Run = async (args, out) => {
  if (args.includes('--help') || args.includes('-h')) {
    out.print(HELP);
    return 0;
  }
  const wrong = args.find((word) => word.startsWith('-'));
  if (wrong !== undefined || args.length === 0) {
    out.complain(wrong === undefined ? 'Noem de map van een regeling.' : `${wrong} is hier onbekend.`);
    return 2;
  }
  const faults: Fault[] = [];
  for (const path of args) {
    const place = await placeOf(path);
    if (typeof place === 'string') {
      out.complain(place);
      return 2;
    }
    for (const source of await filesAt(place)) {
      const { file } = fromHere(place.root)(source);
      const outcome = migrated({ file, text: source.text });
      if ('faults' in outcome) faults.push(...outcome.faults);
      else if (outcome.text === source.text) out.print(`${file}: is al in het nieuwste format.`);
      else {
        await writeFile(join(place.root, source.file), outcome.text);
        out.print(`${file}: opgeschreven in het nieuwste format.`);
      }
    }
  }
  for (const one of inOrder(faults)) out.complain(faultLine(one));
  return faults.length === 0 ? 0 : 1;
};

/** Every version of the policies, and the law layers that stand beside them when a whole folder was meant. */
async function filesAt({ root, names, whole }: Place): Promise<readonly SourceFile[]> {
  const versions = await Promise.all(
    names.map(async (name) => [name, ...(await foldersIn(join(root, name))).map((version) => join(name, version))]),
  );
  const policies = versions.flat().map((place) => join(place, 'policy.yaml'));
  const laws = whole ? (await foldersIn(join(root, 'laws'))).map((law) => join('laws', law, 'law.yaml')) : [];
  return (await Promise.all([...policies, ...laws].map((path) => fileIn(root, path)))).filter((one) => one !== undefined);
}
