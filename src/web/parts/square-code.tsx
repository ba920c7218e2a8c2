/** A square code (QR) as a drawing in the page itself: no other address is asked for it, so its secret goes nowhere. */
import qrcode from 'qrcode-generator';

/** White around it, as readers need. */
const QUIET = 4;

/** The drawing: dark on white in every theme, for that is what telephones read. */
export function SquareCode({
  text,
  label,
  heading,
}: {
  readonly text: string;
  readonly label: string;
  readonly heading: string;
}) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const whole = size + 2 * QUIET;
  const rows = Array.from({ length: size }, (_, row) => row);
  const dark = rows.flatMap((row) => rows.filter((column) => code.isDark(row, column)).map((column) => [row, column] as const));
  return (
    <figure class="square-code">
      <figcaption>{heading}</figcaption>
      <svg viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <rect width={whole} height={whole} fill="#fff" />
        <path fill="#000" d={dark.map(([row, column]) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`).join('')} />
      </svg>
    </figure>
  );
}
