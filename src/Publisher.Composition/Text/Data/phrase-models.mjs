// Writes phrases-*.txt from the models of BudouX, an npm package.
//   npm install budoux@0.9.2 && node phrase-models.mjs node_modules
// Lines of the output: the feature, its characters, its weight, with tabs between.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const here = new URL('.', import.meta.url).pathname;
for (const [tag, file] of [['zh-Hans', 'zh-hans'], ['zh-Hant', 'zh-hant'], ['ja', 'ja']]) {
  const { model } = await import(resolve(process.argv[2], `budoux/module/data/models/${file}.js`));
  const lines = ['# Weights of phrase boundaries (BudouX 0.9.2, Copyright 2021 Google LLC); licence: LICENSE-phrases.txt.',
    '# Made by phrase-models.mjs.'];
  for (const feature of Object.keys(model).sort()) {
    for (const characters of Object.keys(model[feature]).sort()) lines.push([feature, characters, model[feature][characters]].join('\t'));
  }
  writeFileSync(`${here}phrases-${tag}.txt`, lines.join('\n') + '\n');
}
