// node screens.mjs CHROMIUM FOLDER FILE...
// Opens files of an e-book on screens of three sizes, on the paper of three themes and with doubled text, as reading systems do;
// leaves pictures of them in FOLDER; prints as a JSON list what cannot be read there.
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, folder, ...files] = process.argv.slice(2);
const screens = { phone: [390, 844], tablet: [820, 1180], eink: [758, 1024] };
const themes = {
  light: ['light', ''],
  sepia: ['light', 'html { background: #f8f1e3; color: #433422 }'],
  dark: ['dark', 'html { background: #000; color: #ddd }'],
  large: ['light', 'html { font-size: 200% }'],
};
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const faults = [];

// Runs in the page: what sticks out, and text that its ground swallows (WCAG 2.2, 1.4.3 and 1.4.10).
function measure() {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) {
    const widest = [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > innerWidth + 1).pop();
    faults.push(`wider than the screen by ${root.scrollWidth - innerWidth}: ${widest?.outerHTML.slice(0, 80)}`);
  }
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((value, i) => value * a + under[i] * (1 - a));
  const luminance = colour => {
    const [r, g, b] = colour.map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const groundOf = element => over(rgba(getComputedStyle(element).backgroundColor), element.parentElement ? groundOf(element.parentElement) : [255, 255, 255]);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || !element.getClientRects().length || element.closest('.alt-text')) continue;
    const ground = groundOf(element);
    const ratio = contrast(over(rgba(getComputedStyle(element).color), ground), ground);
    if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(1)}: ${text.data.trim().slice(0, 40)}`);
  }
  for (const picture of document.images) {
    const { left, right, width } = picture.getBoundingClientRect();
    if (!picture.naturalWidth) faults.push('not shown: ' + picture.src);
    else if (left < -1 || right > innerWidth + 1 || width < 1) faults.push(`outside the screen: ${basename(picture.src)} from ${left} to ${right}`);
  }
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6, figcaption, caption')) {
    if (heading.scrollWidth > heading.clientWidth + 1 && getComputedStyle(heading).display !== 'inline') faults.push('cut off: ' + heading.textContent.trim().slice(0, 40));
  }
  return faults;
  function basename(address) { return address.split('/').pop(); }
}

// Whether a picture shows anything against its ground: the contrast of the lightest and the darkest thousandth of its pixels.
async function isSeen(page, picture) {
  const shot = (await picture.screenshot()).toString('base64');
  return page.evaluate(async shot => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + shot;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const light = [];
    for (let i = 0; i < data.length; i += 4) light.push((0.2126 * data[i] + 0.7152 * data[i + 1] + 0.0722 * data[i + 2]) / 255);
    light.sort((a, b) => a - b);
    const edge = Math.ceil(light.length / 1000);
    return (light[light.length - edge] ** 2.2 + 0.05) / (light[edge - 1] ** 2.2 + 0.05) >= 3;
  }, shot);
}

for (const [screen, [width, height]] of Object.entries(screens)) {
  for (const [theme, [colorScheme, style]] of Object.entries(themes)) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    for (const file of files) {
      await page.goto(pathToFileURL(file).href);
      if (style) await page.addStyleTag({ content: style });
      const where = `${screen} ${theme} ${basename(file)}: `;
      await page.screenshot({ path: join(folder, `${basename(file, '.xhtml')}-${screen}-${theme}.png`) });
      faults.push(...(await page.evaluate(measure)).map(fault => where + fault));
      for (const picture of await page.locator('figure img, .picture img').all()) {
        if (!await isSeen(page, picture)) faults.push(where + 'not to be seen: ' + await picture.getAttribute('src'));
      }
    }
    await page.close();
  }
}
await browser.close();
console.log(JSON.stringify(faults, null, faults.length ? 2 : 0));
