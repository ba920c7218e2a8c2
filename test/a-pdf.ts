/** A small PDF with a page for each text, made by hand, with everything around it that a copy must not keep. */

/** Helvetica of 12 points at (72, 700) on a page of 600 × 800; more lines below each other. */
export function aPdf(pages: readonly (readonly string[])[], more = ''): Buffer {
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ');
  const objects = pages.map((lines, at) => {
    const shown = lines.map((line, row) => `1 0 0 1 72 ${700 - 40 * row} Tm (${line.replace(/[\\()]/g, '\\$&')}) Tj`);
    const content = `BT /F1 12 Tf ${shown.join(' ')} ET`;
    return `${4 + 2 * at} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * at} 0 R${more}>> endobj
${5 + 2 * at} 0 obj <</Length ${content.length}>> stream
${content}
endstream endobj`;
  });
  return Buffer.from(
    `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>> endobj
2 0 obj <</Type/Pages/Count ${pages.length}/Kids[${kids}]>> endobj
3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
${objects.join('\n')}
90 0 obj <</Author(Jan Geheim)/Title(Canarywoord)>> endobj
trailer <</Root 1 0 R/Info 90 0 R>>
%%EOF`,
    'latin1',
  );
}
