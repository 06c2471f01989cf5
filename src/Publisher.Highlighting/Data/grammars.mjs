// Packs the grammars that languages.tsv names (*.br) from an npm package, with their licences; refuses those that are not permissive.
//   npm install tm-grammars@1.32.22 && node grammars.mjs node_modules
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { resolve } from 'node:path';

const here = new URL('.', import.meta.url).pathname;
const source = resolve(process.argv[2], 'tm-grammars');
const permissive = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'Unlicense'];
// Not named in the package's list, but to be read in the licence's text.
const read = {
  apache: 'BSD-2-Clause', cue: 'MIT', elixir: 'Apache-2.0', luau: 'MIT', nim: 'MIT', nsis: 'Apache-2.0', purescript: 'MIT', sass: 'MIT',
};

const notices = readFileSync(`${source}/NOTICE`, 'utf8').split(/^={40,}$/m).slice(1).map(text => ({
  text, files: /^Files: *(.*)$/m.exec(text)?.[1].split(/, */).map(name => name.replace('.json', '')) ?? [], licence: /^SPDX: *(.*)$/m.exec(text)?.[1],
}));
const chosen = readFileSync(`${here}languages.tsv`, 'utf8').split('\n').map(line => line.split('\t')).filter(([, place]) => place?.endsWith('.br'));

rmSync(`${here}Grammars`, { recursive: true, force: true });
mkdirSync(`${here}Grammars`);
const used = new Map();
for (const [scope, place] of chosen) {
  const name = place.slice(0, -'.br'.length);
  const notice = notices.find(each => each.files.includes(name));
  const licence = read[name] ?? notice?.licence;
  if (!permissive.includes(licence)) throw new Error(`${name}: ${licence}`);
  const text = notice.text.replace(/^[\s\S]*?-{40,}\n/, '').trim();
  used.set(text, [...used.get(text) ?? [], `${name} (${/^License: *(.*)$/m.exec(notice.text)[1]})`]);
  const grammar = JSON.parse(readFileSync(`${source}/grammars/${name}.json`, 'utf8'));
  if (grammar.scopeName !== scope) throw new Error(`${name}: ${grammar.scopeName}`);
  const bytes = Buffer.from(JSON.stringify(grammar));
  writeFileSync(`${here}Grammars/${place}`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
}
const rule = '\n' + '='.repeat(100) + '\n';
writeFileSync(`${here}Grammars/LICENCES.txt`, 'Grammars of tm-grammars 1.32.22 (npm; collected by its authors, MIT), packed by grammars.mjs; each with its own licence:\n'
  + [...used].map(([text, names]) => `${rule}${names.join('\n')}\n\n${text}\n`).join(''));
