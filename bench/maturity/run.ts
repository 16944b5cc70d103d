import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend, createForesight, grafanaClient, makeAssessment, startProgress, writeAssessed } from '../../cli';
import { demoRulesFolder } from '../../dev/demo/rules/demo';
import { startShop } from '../../dev/demo/rules/startShop';
import { week } from '../../src/engine';
import { loadLanguages, pickLanguage } from '../../src/texts';
import { applyMends, type MendedSettings } from './applyMends';
import { measurePrecision } from './measurePrecision';
import { recordIncidents } from './recordIncidents';
import { reportChange, reportPrecision } from './report';
import { startStandIn } from './startStandIn';

/**
 * The demo shop's assessment before and after its fixes: those that the assessment itself proposes. With GRAFANA_URL and
 * GRAFANA_TOKEN in that Grafana, which then has the shop's rules and records; otherwise in a stand-in.
 */
const { values } = parseArgs({
  options: {
    csv: { type: 'string' },
    out: { type: 'string' },
    format: { type: 'string' },
    language: { type: 'string' },
    weeks: { type: 'string' },
    prometheus: { type: 'string' },
    promtool: { type: 'string' },
  },
});
/** The shop's incidents are in its last two weeks. */
const weeks = Number(values.weeks ?? 2);
const { csv, out, format = 'markdown', prometheus = 'prometheus', promtool = 'promtool' } = values;
const language = pickLanguage(values.language ?? 'en');
await loadLanguages();
const began = performance.now();
const shop = await startShop({ folder: demoRulesFolder, prometheus, promtool });
const { GRAFANA_URL: url = '', GRAFANA_TOKEN: token = '' } = process.env;
const grafana = url === '' ? await startStandIn() : { url, token, stop: () => undefined };
const { end } = shop.history;
const from = end - weeks * week;
const servers = [{ kind: 'prometheus' as const, url: shop.url, token: '' }];
const request = grafanaClient(grafana.url, grafana.token);

async function assess(name: string, settings: MendedSettings, hasRoadmap: boolean) {
  const backend = createBackend({ servers, workers: 2, settings, grafana, now: () => end });
  const progress = startProgress(name, process.stderr);
  try {
    const assessed = await makeAssessment(backend, {
      fields: { weeks, service: '', team: '' },
      hasRoadmap,
      request: {
        from,
        to: end,
        language,
        onProgress: ({ done, total }) => progress.update(done / Math.max(1, total)),
      },
    });
    progress.finish();
    return assessed;
  } finally {
    await backend.close();
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const foresight = createForesight({ servers, workers: 2 });
try {
  await recordIncidents(shop.history.incidents, request);
  const before = await assess('Assessment before', {}, true);
  if (before.roadmap === undefined) {
    throw new Error('The assessment gave no roadmap.');
  }
  if (out) {
    write(out, writeAssessed(before, format, { baseline: undefined, language }));
  }
  const applied = await applyMends(before.roadmap, request);
  const after = await assess('Assessment after', applied.settings, false);
  const change = reportChange(before.results, after.results);
  const left = Object.entries(applied.left).map(([kind, count]) => `${count} of kind ${kind}`);
  const done = `${applied.rules.length} rules and ${applied.entries} entries of settings applied; left to people: ${left.join(', ') || 'none'}`;
  [...before.roadmap.summary.map(String), '', ...change.lines, '', done, ''].forEach((line) => console.log(line));
  if (csv) {
    const seconds = Math.round((performance.now() - began) / 1000);
    const command = `npm run bench:maturity -- --weeks ${weeks}`;
    write(csv, `# ${command}; ${done}; took ${seconds} s\n${change.csv.join('\n')}\n`);
  }
  const known = { start: from, end, incidents: shop.history.incidents };
  const rules = await measurePrecision(applied.rules, known, foresight);
  reportPrecision(rules, known.incidents.filter(({ to }) => to > from).length).forEach((line) => console.log(line));
} finally {
  await foresight.close();
  grafana.stop();
  await shop.stop();
}
