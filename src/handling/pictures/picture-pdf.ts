/** A PDF of pictures and nothing else: no text, no information about who made it and when, no attachments, no history (ISO 32000-1). */

export interface PictureOnPage {
  /** a JPEG in RGB */
  readonly jpeg: Uint8Array;
  /** in pixels */
  readonly width: number;
  readonly height: number;
  /** in points of 1/72 inch */
  readonly paper: { readonly width: number; readonly height: number };
}

/** The file. The same pictures always give the same bytes. */
export function picturePdf(pages: readonly PictureOnPage[]): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const add = (...parts: readonly (string | Uint8Array)[]) => {
    for (const part of parts) {
      const piece = Buffer.from(part as Uint8Array);
      pieces.push(piece);
      length += piece.length;
    }
  };
  const object = (number: number, ...parts: readonly (string | Uint8Array)[]) => {
    places[number] = length;
    add(`${number} 0 obj\n`, ...parts, '\nendobj\n');
  };
  // three objects a page, after the catalogue and the list of pages
  const first = (at: number) => 3 + at * 3;
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first(at)} 0 R`).join(' ')}] >>`);
  pages.forEach(({ jpeg, width, height, paper }, at) => {
    const [page, content, picture] = [first(at), first(at) + 1, first(at) + 2];
    const [across, down] = [paper.width.toFixed(2), paper.height.toFixed(2)];
    const drawing = `q ${across} 0 0 ${down} 0 0 cm /P Do Q`;
    object(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Contents ${content} 0 R`,
      ` /Resources << /XObject << /P ${picture} 0 R >> >> >>`,
    );
    object(content, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
    object(
      picture,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`,
      ` /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    );
  });
  const begin = length;
  const count = 3 + pages.length * 3;
  const lines = Array.from({ length: count - 1 }, (_, at) => `${String(places[at + 1]).padStart(10, '0')} 00000 n \n`);
  add(`xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}`);
  add(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF\n`);
  return Buffer.concat(pieces);
}
