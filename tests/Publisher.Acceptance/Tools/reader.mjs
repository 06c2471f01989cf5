// node reader.mjs CHROMIUM FILE place|address|notes|noscript|pictures|indents|languages
// Reads a web edition (or, for indents and languages, a file or several of an e-book) as a person would; prints as a JSON list what
// went wrong.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, file, question, ...others] = process.argv.slice(2);
const address = pathToFileURL(file).href;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const faults = [];

async function open(width, settings = {}, url = address) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce', ...settings });
  page.on('pageerror', error => faults.push(String(error)));
  await page.goto(url);
  return page;
}

const settled = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
const choose = async (page, choice) => {
  await page.evaluate(id => document.getElementById(id)?.click(), choice);
  await settled(page);
};

// The block under the bar is there still after each choice, and just where it was after the choice is taken back.
async function place() {
  const blocks = '.pair, .chapter > *, section > *';
  const find = page => page.evaluate(blocks => {
    const line = document.querySelector('.bar').getBoundingClientRect().bottom;
    const all = [...document.querySelectorAll('main :is(' + blocks + '):not(section)')];
    globalThis.block = all.find(block => block.getBoundingClientRect().height && block.getBoundingClientRect().bottom > line + 20);
    return globalThis.block.textContent.trim().slice(0, 30);
  }, blocks);
  const box = page => page.evaluate(() => {
    const { top, bottom, height } = globalThis.block.getBoundingClientRect();
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    return { top, bottom, height, atEnd, line: document.querySelector('.bar').getBoundingClientRect().bottom };
  });
  for (const width of [390, 1440]) {
    const page = await open(width);
    const choices = await page.$$eval('.bar input[type=radio]', radios => radios.map(radio => [radio.id,
      radios.find(other => other.name === radio.name && other.defaultChecked).id]));
    for (let step = 1; step < 6; step++) {
      for (const [choice, back] of choices.filter(([choice, back]) => choice !== back)) {
        await page.evaluate(share => scrollTo(0, document.documentElement.scrollHeight * share), step / 6);
        await settled(page);
        const text = await find(page);
        const before = await box(page);
        await choose(page, choice);
        const after = await box(page);
        await choose(page, back);
        const again = await box(page);
        const isLost = after.height > 0 && !after.atEnd && (after.bottom <= after.line || after.top > after.line + 300);
        if (isLost) faults.push(`${width} ${choice}: '${text}' went from ${before.top} to ${after.top}`);
        if (Math.abs(again.top - before.top) > 2) faults.push(`${width} ${choice} and back: '${text}' moved from ${before.top} to ${again.top}`);
      }
    }
    await page.close();
  }
}

// What is chosen stands in the address, and the address brings it back.
async function inAddress() {
  const page = await open(1440);
  const chosen = await page.$$eval('.bar fieldset', sets => sets.map(set => set.querySelector('input:not(:checked)').id));
  for (const choice of chosen) await choose(page, choice);
  const later = await browser.newPage();
  await later.goto(page.url());
  for (const choice of chosen) {
    if (!await later.evaluate(id => document.getElementById(id).checked, choice)) faults.push(`${choice} is lost in ${page.url()}`);
  }
}

// By keyboard: a note opens and has the focus, Escape closes it and leads back to its mark; so does the number of the note.
async function notes() {
  const page = await open(1440);
  const focused = selector => page.evaluate(selector => Boolean(document.activeElement?.closest(selector)), selector);
  const isOpen = () => page.evaluate(() => Boolean(document.querySelector('.note-card:popover-open')));
  const marks = page.locator('a[role=doc-noteref]');
  if (!await marks.count()) return;
  const mark = '#' + await marks.first().getAttribute('id');
  await marks.first().focus();
  await page.keyboard.press('Enter');
  await settled(page);
  if (!await focused('.note-card')) faults.push('the open note has not the focus');
  await page.keyboard.press('Escape');
  await settled(page);
  if (await isOpen() || !await focused(mark)) faults.push('Escape does not lead back to the mark');
  await page.keyboard.press('Enter');
  await settled(page);
  for (let links = 0; links < 10 && await focused('.note-card'); links++) {
    await page.keyboard.press('Tab');
    await settled(page);
  }
  if (await isOpen() || await focused('.note-card')) faults.push('the note stays open behind the focus');
  await page.locator('a[role=doc-backlink]').first().click();
  if (!(await page.evaluate(() => location.hash)).startsWith('#fnref')) faults.push('the number of the note leads nowhere');
}

// Who listens hears each shared picture in every language that is shown, once, and in its own voice.
async function pictures() {
  const page = await open(1440);
  const heard = () => page.$$eval('img[data-alt-l1]', all => all.map(picture => [picture, ...picture.parentElement.querySelectorAll('.alt-text')]
    .filter(one => one.matches('img') || getComputedStyle(one).display !== 'none').map(one => [one.closest('[lang]').lang, one.alt ?? one.textContent])));
  const languages = await page.$$eval('.languages input', all => all.map(radio => [radio.id, radio.value]));
  if (!languages.length) return;
  const both = await heard();
  for (const texts of both) {
    if (new Set(texts.map(([lang]) => lang)).size !== languages.length - 1) faults.push('not in every language: ' + JSON.stringify(texts));
  }
  for (const [id, language] of languages.filter(([, language]) => language !== 'all')) {
    await choose(page, id);
    (await heard()).forEach((texts, i) => {
      const wanted = both[i].filter(([lang]) => lang === language);
      if (JSON.stringify(texts) !== JSON.stringify(wanted)) faults.push(`${language} hears ${JSON.stringify(texts)}`);
    });
  }
  await choose(page, languages.find(([, language]) => language === 'all')[0]);
  if (JSON.stringify(await heard()) !== JSON.stringify(both)) faults.push('not as before: ' + JSON.stringify(await heard()));
}

// Without scripts: all text is there, choices work, the contents and the notes lead to their places.
async function noscript() {
  const page = await open(1440, { javaScriptEnabled: false });
  const paragraphs = page.locator('main p');
  const shown = await page.locator('main p:visible').count();
  if (shown !== await paragraphs.count()) faults.push(`only ${shown} of ${await paragraphs.count()} paragraphs are shown`);
  const languages = page.locator('.bar .languages input:not([value=all])');
  for (let i = 0; i < await languages.count(); i++) {
    await languages.nth(i).check();
    const shown = await page.locator('main .side:visible').count();
    const wrong = await page.locator(`main .side:not(.l${i + 1}):visible`).count();
    if (!shown || wrong) faults.push(`language ${i + 1} alone: ${shown} sides, ${wrong} of other languages`);
  }
  for (const link of ['.contents a:visible', 'a[role=doc-noteref]:visible']) {
    if (!await page.locator(link).count()) continue;
    await page.locator(link).last().click();
    const target = new URL(page.url()).hash.slice(1);
    if (!await page.locator(`[id="${decodeURIComponent(target)}"]`).isVisible()) faults.push(`${link} leads to nothing: ${target}`);
  }
}

// White space or a mark sets these paragraphs off already; only running text is indented.
async function indents() {
  for (const url of [address, ...others.map(other => pathToFileURL(other).href)]) {
    const page = await open(1440, {}, url);
    faults.push(...await page.$$eval('.pair p, :is(li, dd, td, th, figcaption, caption) > p, :is(.admonition, .notes) p', all =>
      all.filter(p => getComputedStyle(p).textIndent !== '0px').map(p => 'indented: ' + p.textContent)));
    await page.close();
  }
}

// All text of an e-book shows until a language is chosen; then that language, what stands in one language only, and no hole.
async function languages() {
  for (const url of [address, ...others.map(other => pathToFileURL(other).href)]) {
    const page = await open(1440, { javaScriptEnabled: false }, url);
    const hidden = () => page.locator('.side, .side p').evaluateAll(all => all.filter(element => !element.getClientRects().length).map(element => element.className + ' ' + element.textContent.trim().slice(0, 30)));
    for (const text of await hidden()) faults.push('hidden unasked: ' + text);
    const unheard = selector => page.locator(selector).evaluateAll(all => all.filter(one => getComputedStyle(one).display === 'none').length);
    if (await unheard('.alt-text')) faults.push('descriptions are hidden unasked');
    const count = await page.locator('.choice input[id^=choice-l]').count();
    for (let i = 1; i <= count; i++) {
      await page.locator(`#choice-l${i}`).check();
      if (await page.locator(`.side:not(.l${i}):not(:only-of-type):visible`).count()) faults.push(`language ${i}: others show`);
      const others = `.alt-text:not(.l${i})`;
      if (await unheard(others) !== await page.locator(others).count()) faults.push(`language ${i}: other descriptions are heard`);
      const holes = await page.locator('.pair').evaluateAll(all => all.filter(pair => pair.textContent.trim() && !pair.getClientRects().length).map(pair => pair.id));
      if (holes.length) faults.push(`language ${i}: nothing left of ${holes}`);
    }
    await page.locator('#choice-all').check({ timeout: 1000 }).catch(() => {});
    if ((await hidden()).length) faults.push('what was hidden does not come back');
    if (await page.locator('#choice-beside').count()) {
      await page.locator('#choice-beside').check();
      const apart = await page.locator('.pair:not(.shared):has(> .l1):has(> .l2)').evaluateAll(all => all.filter(pair =>
        pair.querySelector('.l1').getBoundingClientRect().top !== pair.querySelector('.l2').getBoundingClientRect().top).map(pair => pair.id));
      if (apart.length) faults.push('not side by side: ' + apart);
    }
    await page.close();
  }
}

await { indents, languages, place, address: inAddress, notes, noscript, pictures }[question]();
await browser.close();
console.log(JSON.stringify(faults, null, faults.length ? 2 : 0));
