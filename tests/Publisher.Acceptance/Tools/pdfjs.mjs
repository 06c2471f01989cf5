// node pdfjs.mjs FILE.pdf
// Reads a PDF with pdf.js; prints JSON: number of pages, roles of the structure tree with their counts, all text.
import { readFileSync } from 'node:fs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const data = new Uint8Array(readFileSync(process.argv[2]));
const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
const roles = {};
const count = node => {
  if (node?.role) roles[node.role] = (roles[node.role] ?? 0) + 1;
  for (const child of node?.children ?? []) count(child);
};
let text = '';
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  count(await page.getStructTree());
  const content = await page.getTextContent({ disableNormalization: true });
  text += content.items.map(item => (item.str ?? '') + (item.hasEOL ? '\n' : '')).join('') + '\f';
}
console.log(JSON.stringify({ pages: document.numPages, roles, text }));
await document.destroy();
