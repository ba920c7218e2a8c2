/** The look of a letter on paper, as a Typst program. It is always the same text: what is in the letter comes in as data. */

import type { Family } from './fonts.ts';

/**
 * A4 with room for a window envelope (NEN 1026): the addressee stands 25 mm from the left and 52 mm from the top, which
 * shows in a window on the left however the sheet, folded in three, slides in a C5/6 envelope.
 */
const LAYOUT = `
#let data = json(bytes(sys.inputs.letter))
#let accent = rgb(data.accent)
#let quiet = rgb("#50565c")

#set document(title: data.title, author: data.author)
#set text(size: 11pt, lang: data.language, region: "NL", fallback: false, hyphenate: false, fill: rgb("#17191c"), number-type: "lining")
#set par(leading: 0.72em, spacing: 1.15em, justify: false)
#set list(indent: 2pt, body-indent: 8pt, spacing: 0.75em, marker: text(fill: accent)[•])
#set enum(indent: 2pt, body-indent: 8pt, spacing: 0.75em)

// A long word is broken by its syllables; one that no line of this width can hold is broken anywhere.
#let word(node, most) = context {
  if measure(node.text).width > most { node.pieces.join(box()) } else { text(hyphenate: true, node.text) }
}
#let inline(children, most: 150mm) = for child in children {
  if child.kind == "text" { [#child.text] }
  else if child.kind == "break" { linebreak() }
  else if child.kind == "room" { box() }
  else if child.kind == "word" { word(child, most) }
  else if child.kind == "strong" { strong(inline(child.children, most: most)) }
  else if child.kind == "emphasis" { emph(inline(child.children, most: most)) }
  else { link(child.address, inline(child.children, most: most)) }
}
#let lines(rows, most: 150mm) = if rows.len() > 0 { par(rows.map(row => inline(row, most: most)).join(linebreak())) }
#let directed(node, body) = text(dir: if node.direction == "rtl" { rtl } else { ltr }, body)

#let part(node, most: 150mm) = {
  if node.kind == "heading" { directed(node, heading(level: node.level, inline(node.children, most: most))) }
  else if node.kind == "paragraph" {
    let said = directed(node, par(inline(node.children, most: most)))
    if node.at("keep", default: false) { block(sticky: true, said) } else { said }
  }
  else if node.kind == "quote" { directed(node, quote(block: true, node.children.map(part.with(most: most - 9mm)).join())) }
  else if node.kind == "address" { block(inset: (left: 12pt), lines(node.lines, most: most - 5mm)) }
  else {
    let items = node.items.map(inline.with(most: most - 10mm))
    let whole = directed(node, if node.ordered { enum(start: node.start, ..items) } else { list(..items) })
    if node.at("keep", default: false) { block(breakable: false, whole) } else { whole }
  }
}

#show strong: set text(weight: "semibold")
#show heading: set text(weight: "semibold", size: 11pt)
#show heading: set block(above: 1.6em, below: 0.85em, sticky: true)
#show heading.where(level: 1): set text(size: 15pt, fill: accent)
#show heading.where(level: 1): set par(leading: 0.5em)
#show heading.where(level: 2): set text(size: 12pt)
#show link: set text(fill: accent)
#show link: underline.with(offset: 1.8pt, stroke: 0.5pt)
#show quote.where(block: true): it => block(
  width: 100%, above: 1.1em, below: 1.3em,
  stroke: if text.dir == rtl { (right: 1.5pt + accent.lighten(55%)) } else { (left: 1.5pt + accent.lighten(55%)) },
  inset: (x: 12pt, y: 3pt),
  it.body,
)

#set page(
  paper: "a4",
  margin: (left: 25mm, right: 25mm, top: 22mm, bottom: 24mm),
  footer-descent: 40%,
  footer: {
    set text(size: 8pt, fill: quiet)
    set par(leading: 0.5em)
    grid(
      columns: (1fr, auto), column-gutter: 8mm,
      inline(data.footer, most: 120mm),
      context [#data.page #counter(page).display() #data.of #counter(page).final().first()],
    )
  },
)

// As high as it needs to be, and at least so high that what follows stands in its place.
#let room(height, width: 160mm, body) = context block(
  width: width, height: calc.max(height, measure(width: width, body).height + 6mm), above: 0pt, below: 0pt, breakable: false, body,
)

#room(30mm, grid(
  columns: (1fr, 56mm), column-gutter: 8mm,
  if data.logo != none { image(bytes(data.logo.bytes), format: "png", width: data.logo.width * 1mm, alt: data.author) }
  else { block(stroke: (left: 2.5pt + accent), inset: (left: 9pt, y: 3pt), {
    set text(size: 16pt, weight: "bold", fill: accent)
    set par(leading: 0.4em)
    par(inline(data.organisation, most: 85mm))
  }) },
  { set text(size: 8.5pt, fill: quiet); set par(leading: 0.55em); lines(data.contact, most: 54mm) },
))

#if data.addressee.len() > 0 { room(38mm, width: 85mm, { set par(leading: 0.62em); lines(data.addressee, most: 84mm) }) }

#let label(body) = text(size: 8.5pt, fill: quiet, body)
#grid(
  columns: (1fr, 1fr), column-gutter: 8mm,
  ..data.details.map(detail => par({ label(detail.label); linebreak(); inline(detail.value, most: 70mm) })),
)
#v(5mm)
#block(below: 0pt, sticky: true, par(label(data.subjectLabel)))
#block(above: 3mm, below: 8mm, sticky: true, heading(level: 1, inline(data.subject, most: 140mm)))

#data.body.map(part).join()
`;

/** The program for these fonts, tried in this order. */
export function layoutFor(families: readonly Family[]): string {
  const names = families.map(({ name }) => JSON.stringify(name)).join(', ');
  return `#set text(font: (${names}))\n${LAYOUT}`;
}
