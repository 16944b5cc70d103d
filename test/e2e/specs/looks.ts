import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { defaultLanguage, languageCodes, languages, type Language } from '../../../src/texts';
import { check, checkQuiet, type Spec } from '../spec';

const overview = '/a/foresight-predict-app/overview';
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Addresses with what is the plugin's own on them: the controls around panels are Grafana's. */
const axeScopes = [
  [overview, 'main'],
  ['/a/foresight-predict-app/logs', 'main'],
  ['/a/foresight-predict-app/incidents', 'main'],
  ['/a/foresight-predict-app/response', 'main'],
  ['/a/foresight-predict-app/response?tab=record', 'main'],
  ['/a/foresight-predict-app/maturity?tab=progress', 'main'],
  ['/a/foresight-predict-app/rules', 'main'],
  ['/a/foresight-predict-app/rules?tab=dashboards', 'main'],
  ['/a/foresight-predict-app/rules?tab=existing', 'main'],
  ['/a/foresight-predict-app/service?var-service=checkout', 'main'],
  ['/d/foresight-shop', '[data-testid^="data-testid Panel header"]'],
];

const translations = languageCodes.filter((language) => language !== defaultLanguage);

/** The app's texts in a language, by group and name. */
function readTexts(language: Language): Record<string, Record<string, string>> {
  const file = path.join('src', 'texts', 'catalogues', language, 'foresight-predict-app.json');
  return JSON.parse(readFileSync(path.join(__dirname, '..', '..', '..', file), 'utf8'));
}

export const lookSpecs: Spec[] = [
  ...translations.map((language): Spec => ({
    name: `the pages are in ${languages[language].name} (${language}) for who prefers it`,
    async run({ open, api, target }) {
      const method = target.kind === 'grafana' ? 'PUT' : 'PATCH';
      await api(method, '/api/user/preferences', { language });
      try {
        const opened = await open(overview);
        const { dependencies } = readTexts(language).overview;
        await opened.page.getByRole('main').getByText(dependencies).first().waitFor();
        checkQuiet(opened);
      } finally {
        await api(method, '/api/user/preferences', { language: defaultLanguage });
      }
    },
  })),
  {
    name: 'the dark theme is dark, the light one light, and texts stand out in both',
    async run({ open }) {
      const brightness: Record<string, number> = {};
      for (const theme of ['dark', 'light']) {
        const { page } = await open(`${overview}?theme=${theme}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        brightness[theme] = await textBrightness(page);
      }
      const { dark, light } = brightness;
      check(
        dark > 180 && light < 80,
        `Headings have a brightness of ${dark} in the dark and ${light} in the light theme.`
      );
    },
  },
  ...axeScopes.map(([address, scope]): Spec => ({
    name: `axe finds no serious violation on ${address}`,
    async run({ open }) {
      const { page } = await open(address);
      await page.locator(scope).first().waitFor();
      await page.waitForLoadState('networkidle');
      const violations = await seriousViolations(page, scope);
      check(violations.length === 0, violations.join('\n'));
    },
  })),
];

/** 0 (black) to 255 (white). */
function textBrightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const heading = document.querySelector('h1');
    const colour = heading ? getComputedStyle(heading).color : '';
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return Math.round((red + green + blue) / 3);
  });
}

interface Axe {
  run(context: { include: string[]; exclude: string[] }): Promise<AxeResults>;
}

interface AxeResults {
  violations: Array<{ id: string; impact: string; help: string; nodes: Array<{ html: string }> }>;
}

/** Grafana's own button: it reads "30s" and is named by the interval in words. */
const refreshInterval = '[data-testid="data-testid RefreshPicker interval button"]';

/** A sentence per rule that is broken within the scope, a selector. */
async function seriousViolations(page: Page, scope: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((context) => (window as unknown as { axe: Axe }).axe.run(context), {
    include: [scope],
    exclude: [refreshInterval],
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}), first ${nodes[0]?.html.slice(0, 300)}`);
}
