// From numbers to decisions, in both browsers and both languages of the page's state: the steps that are ticked move the
// ring, a plan to a target and out of reach, scenarios side by side, undo, an address that holds no SKU, and the files
// that come out of it. Ends with no word on the console, as every scenario here.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { catchFiles, saved } from './support/saved.mjs';
import { dist, inEachBrowser, needDist, serveLogged, withPage } from './support/site.mjs';

let site;
before(async () => {
  needDist();
  site = await serveLogged(dist);
});
after(() => site.close());

const files = Object.entries(sampleFiles()).map(([name, text]) => ({ name, text }));
const [head, ...rows] = files
  .find((file) => file.name === 'fba-inventory-2026-11-23.txt')
  .text.split(/\r?\n/)
  .map((line) => line.split('\t'));
const skus = rows.map((row) => row[head.indexOf('sku')]).filter((sku) => sku);
assert.ok(skus.length === 400);

async function withAccount(browser, hash, work) {
  await withPage(browser, site.url + hash, async (page) => {
    await page.waitFor(() => document.querySelector('.tray-buttons .primary') !== null);
    await page.evaluate(catchFiles);
    await page.drop(files);
    await page.waitFor(
      () => document.querySelector('.dock-plan, .ruler-plan') !== null && document.querySelector('[aria-busy="true"]') === null,
      null,
      30_000,
    );
    await work(page);
  });
}
const go = async (page, view, selector) => {
  await page.evaluate((name) => {
    const now = location.hash.split('?')[1];
    location.hash = `#/${name}${now === undefined ? '' : `?${now}`}`;
  }, view);
  await page.waitFor(
    (wanted) => document.querySelector(wanted) !== null && document.querySelector('[aria-busy="true"]') === null,
    selector,
  );
};
const number = (page, selector) =>
  page.evaluate(
    (wanted) => Number(/[−-]?\d+/.exec(document.querySelector(wanted)?.innerText.replace('−', '-') ?? '')?.[0] ?? Number.NaN),
    selector,
  );
const click = (page, selector) => page.evaluate((wanted) => document.querySelector(wanted).click(), selector);
const type = (page, selector, text) =>
  page.evaluate(
    ({ selector, text }) => {
      const field = document.querySelector(selector);
      field.value = text;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { selector, text },
  );

inEachBrowser('The overview says what to do; a tick moves the ring and the total', (browser) =>
  withAccount(browser, '', async (page) => {
    assert.match(await page.text(), /steps?, the first by|Schritte?, der erste/);
    const before = await number(page, '.total-pair b');
    assert.ok(before > 0);
    const ring = () => page.evaluate(() => document.querySelector('.ruler-plan').getAttribute('cx'));
    const was = await ring();
    await click(page, '.todo .step.on input');
    await page.waitFor((old) => Number(document.querySelector('.total-pair b')?.innerText) < old, before);
    assert.notEqual(await ring(), was);
    await click(page, '.todo .step-tick input:not(:checked)');
    await page.waitFor((old) => Number(document.querySelector('.total-pair b')?.innerText) >= old - 1, before);
  }),
);

inEachBrowser('A plan to a target is found, kept in an address without a SKU, and read from it again', async (browser) => {
  let hash = '';
  await withAccount(browser, '', async (page) => {
    await go(page, 'plan', '.plan-page');
    await type(page, '.target-number', '430');
    await page.waitFor(() => /enough.*430|genügen.*430/s.test(document.querySelector('.plan-answer').innerText));
    await page.waitFor(() => Number(/\d+$/.exec(document.querySelector('.dock-plan')?.innerText ?? '')?.[0]) >= 430);
    const steps = await page.evaluate(() => document.querySelectorAll('.plan-table tbody .step').length);
    assert.ok(steps > 4);
    // Edited by hand: units of the first step that has them.
    const units = await page.evaluate(() => document.querySelector('.stepper input').value);
    await click(page, '.stepper button:first-child');
    await page.waitFor((old) => document.querySelector('.stepper input').value === String(Number(old) - 1), units);
    await page.waitFor(() => /by hand|Von Hand/i.test(document.querySelector('.plan-goal').innerText));
    hash = await page.evaluate(() => location.hash);
    assert.match(hash, /to=430/);
    assert.match(hash, /do=[0-9a-z-]+\./);
    for (const sku of skus) assert.ok(!decodeURIComponent(hash).includes(sku), sku);
    await page.press('Control+z');
    await page.waitFor((old) => document.querySelector('.stepper input').value === old, units);
  });
  await withAccount(browser, hash, async (page) => {
    await go(page, 'plan', '.plan-page .plan-table');
    assert.equal(await page.evaluate(() => document.querySelector('.target-number').value), '430');
    assert.match(await page.evaluate(() => document.querySelector('.plan-goal').innerText), /by hand|Von Hand/i);
    assert.equal((await page.evaluate(() => location.hash)).split('do=')[1], hash.split('do=')[1]);
  });
});

inEachBrowser('What is out of reach is said, with how near one gets', (browser) =>
  withAccount(browser, '#/plan?to=900', async (page) => {
    await go(page, 'plan', '.plan-page');
    await page.waitFor(() =>
      /900 cannot be reached|900 ist nicht zu erreichen/.test(document.querySelector('.plan-answer')?.innerText ?? ''),
    );
    const best = await page.evaluate(() => Number(/: (\d+)/.exec(document.querySelector('.plan-answer').innerText)?.[1]));
    assert.ok(best > 400 && best < 900, String(best));
  }),
);

inEachBrowser('Scenarios stand side by side, are named, and the last one cannot be removed', (browser) =>
  withAccount(browser, '', async (page) => {
    await go(page, 'plan', '.compare-table');
    const heads = () => page.evaluate(() => document.querySelectorAll('.compare-table thead th').length);
    assert.equal(await heads(), 2);
    await page.evaluate(() =>
      [...document.querySelectorAll('.section-head .button')].find((button) => /scenario|Szenario/.test(button.innerText)).click(),
    );
    await page.waitFor(() => document.querySelectorAll('.compare-table thead th').length === 3);
    await click(page, '.plan-table .step-tick input');
    await page.waitFor(() => {
      const scores = [...document.querySelectorAll('.compare-table tbody tr:first-child td')].map((cell) => cell.innerText);
      return scores.length === 3 && new Set(scores).size === 3;
    });
    await page.evaluate(() => [...document.querySelectorAll('.compare-table .chosen .link-button')][0].click());
    await page.waitFor(() => document.querySelector('.rename') !== null);
    await page.evaluate(() => {
      const field = document.querySelector('.rename');
      field.value = 'Only the best';
      field.blur();
    });
    await page.waitFor(() => /B · Only the best/.test(document.querySelector('.compare-table').innerText));
    await click(page, '.compare-table .chosen .scenario-remove');
    await page.waitFor(() => document.querySelectorAll('.compare-table thead th').length === 2);
    assert.equal(await page.evaluate(() => document.querySelectorAll('.scenario-remove').length), 0);
    await page.press('Control+z');
    await page.waitFor(() => document.querySelectorAll('.compare-table thead th').length === 3);
  }),
);

inEachBrowser('Steps, removal order and reminders are saved as files that hold what is on the screen', (browser) =>
  withAccount(browser, '#/plan?to=430', async (page) => {
    await go(page, 'plan', '.plan-files');
    await page.waitFor(
      () => document.querySelectorAll('.plan-table .step').length > 4 && document.querySelectorAll('.week-bars').length > 4,
    );
    const press = (index) => page.evaluate((at) => document.querySelectorAll('.plan-files .button')[at].click(), index);
    const steps = await page.evaluate(() => Number(document.querySelector('.compare-table tbody tr:last-child td:last-child').innerText));
    await press(1);
    const csv = (await saved(page, '.csv')).text.trimEnd().split('\r\n');
    assert.equal(csv.length, steps + 2);
    await press(0);
    const removal = (await saved(page, 'removal-order')).text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split('\t'));
    assert.equal(removal[0][0], 'MerchantRemovalOrderID');
    for (const row of removal.slice(1)) assert.ok(skus.includes(row[11]) && Number(row[12]) + Number(row[13]) > 0, row.join());
    await press(3);
    const calendar = (await saved(page, '.ics')).text;
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
    assert.match(calendar, /DTSTART;VALUE=DATE:20261214/);
    assert.ok(calendar.match(/BEGIN:VEVENT/g).length > 13);
  }),
);

inEachBrowser('A SKU shows its ways out side by side, and one of them goes into the plan', (browser) =>
  withAccount(browser, '', async (page) => {
    await page.waitFor(() => document.querySelectorAll('.rank-table .row-link').length > 3);
    await page.evaluate(() => document.querySelectorAll('.rank-table .row-link')[3].click());
    await page.waitFor(() => document.querySelector('.options-table') !== null);
    assert.ok(await page.evaluate(() => document.querySelectorAll('.options-table tbody tr').length >= 4));
    assert.equal(await page.evaluate(() => document.querySelectorAll('.options-table .best').length), 1);
    assert.ok(await page.evaluate(() => document.querySelector('.sku-chart svg') !== null));
    const ticked = () => page.evaluate(() => Number(/(?:Ticked|Angehakt): (\d+)/.exec(document.querySelector('.total').innerText)[1]));
    const before = await ticked();
    await click(page, '.options-table .link-button');
    await page.waitFor(() => document.querySelector('.options-table .link-button[aria-pressed="true"]') !== null);
    await page.press('Escape');
    await page.waitFor((old) => Number(/(?:Ticked|Angehakt): (\d+)/.exec(document.querySelector('.total').innerText)[1]) !== old, before);
  }),
);

inEachBrowser('A SKU that is open stays open while the numbers are made anew', (browser) =>
  withAccount(browser, '', async (page) => {
    await page.waitFor(() => document.querySelectorAll('.rank-table .row-link').length > 3);
    await page.evaluate(() => document.querySelectorAll('.rank-table .row-link')[3].click());
    await page.waitFor(() => document.querySelector('.drawer-cover .button') !== null);
    const title = await page.evaluate(() => document.querySelector('#drawer-title').innerText);
    const word = await page.evaluate(() => document.querySelector('.drawer-cover .button').innerText);
    await click(page, '.drawer-cover .button');
    await page.waitFor((before) => document.querySelector('.drawer-cover .button')?.innerText !== before, word);
    await page.waitFor(() => document.querySelector('.toast') !== null);
    assert.equal(await page.evaluate(() => document.querySelector('#drawer-title')?.innerText), title);
  }),
);

inEachBrowser('Ticked rows go into the plan, out of it, and out of the score, and back', (browser) =>
  withAccount(browser, '', async (page) => {
    await go(page, 'skus', '.skus-page .vtable tbody .row-select');
    for (const row of [3, 4]) await page.evaluate((at) => document.querySelectorAll('.skus-page .row-select')[at].click(), row);
    await page.waitFor(() => document.querySelectorAll('.bulk .button').length === 3);
    assert.equal(await page.evaluate(() => document.querySelector('#drawer-title')), null);
    const before = await page.evaluate(() => document.querySelectorAll('.bulk .button')[2].innerText);
    await page.evaluate(() => document.querySelectorAll('.bulk .button')[2].click());
    await page.waitFor((old) => document.querySelectorAll('.bulk .button')[2].innerText !== old, before);
    await page.waitFor(() => /2 SKUs/.test(document.querySelector('.toast')?.innerText ?? ''));
    await page.evaluate(() => document.querySelector('.toast .button').click());
    await page.waitFor((old) => document.querySelectorAll('.bulk .button')[2].innerText === old, before);
    await page.evaluate(() => document.querySelectorAll('.bulk .button')[0].click());
    await page.waitFor(() => /steps? in the plan|im Plan/.test(document.querySelector('.toast')?.innerText ?? ''));
  }),
);

inEachBrowser('A share file holds the numbers and no SKU, ASIN or title of the seller', (browser) =>
  withAccount(browser, '', async (page) => {
    await page.press('Control+k');
    await page.waitFor(() => document.querySelector('.palette-field') !== null);
    await page.evaluate(() => {
      const field = document.querySelector('.palette-field');
      field.value = 'share';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitFor(() => document.querySelectorAll('.palette-list li').length === 2);
    await page.press('Enter');
    const { text } = await saved(page, 'share');
    const share = JSON.parse(text);
    assert.equal(share.schema, 'ipiscope/1');
    assert.ok(share.actions.length > 100 && share.score.estimate > 0);
    for (const sku of skus) assert.ok(!text.includes(sku), sku);
    assert.doesNotMatch(text, /B0SAMP|X00SA|Bamboo|costs\.csv/);
  }),
);

inEachBrowser('Why it changed: steps, causes, and how good the estimate was', (browser) =>
  withAccount(browser, '', async (page) => {
    await go(page, 'changes', '.changes-page .waterfall');
    const points = await page.evaluate(() =>
      [...document.querySelectorAll('.fall-chips .chip')].map((chip) =>
        Number(/[+−-]?\d+$/.exec(chip.innerText.trim())[0].replace('−', '-')),
      ),
    );
    const ends = await page.evaluate(() => [...document.querySelectorAll('.fall-value')].map((text) => Number(text.textContent)));
    assert.equal(
      points.reduce((sum, value) => sum + value, 0),
      ends[1] - ends[0],
    );
    await page.evaluate(() =>
      [...document.querySelectorAll('.fall-chips .chip')].find((chip) => /Sell-through|Durchverkauf/.test(chip.innerText)).click(),
    );
    await page.waitFor(() => document.querySelectorAll('.four-days').length === 2);
    assert.match(await page.text(), /6 of 6 inside the band|6 von 6 in der Spanne/);
  }),
);
