import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { createForesight } from '../../../cli';
import { demoRulesFolder } from '../../../dev/demo/rules/demo';
import { startShop } from '../../../dev/demo/rules/startShop';
import { edges, services } from '../../../dev/demo/topology';
import { measureHistory } from './measureHistory';
import { readProposedAlerts } from './readProposedAlerts';
import { readThresholdAlerts } from './readThresholds';

/** Alerts of the demo shop's 28 days, by the rules that are proposed for it and by usual thresholds, and the incidents that they become. */
const { values } = parseArgs({
  options: { csv: { type: 'string' }, prometheus: { type: 'string' }, promtool: { type: 'string' } },
});
const { csv, prometheus = 'prometheus', promtool = 'promtool' } = values;
const shop = await startShop({ folder: demoRulesFolder, prometheus, promtool });
const foresight = createForesight({ servers: [{ kind: 'prometheus', url: shop.url, token: '' }], workers: 2 });
try {
  const began = performance.now();
  const thresholds = await readThresholdAlerts(shop.url, shop.history);
  const proposed = await readProposedAlerts(foresight, shop.history);
  const graph = {
    dependencies: edges.map(({ client, server }) => ({ caller: client, callee: server })),
    runsOn: services.map(({ name, node }) => ({ service: name, node })),
  };
  const alerts = [...thresholds, ...proposed].sort((a, b) => a.start - b.start);
  alerts.forEach(({ title, services: [place = ''], start }) =>
    console.error(new Date(start).toISOString(), title, place)
  );
  const rows = measureHistory(alerts, graph, shop.history.incidents);
  const columns = Object.keys(rows[0]) as Array<keyof (typeof rows)[number]>;
  const lines = [columns.join(','), ...rows.map((row) => columns.map((name) => row[name]).join(','))].join('\n');
  console.log(lines);
  if (csv) {
    mkdirSync(dirname(csv), { recursive: true });
    const counts = `${thresholds.length} alerts of thresholds, ${proposed.length} of proposed rules`;
    const seconds = Math.round((performance.now() - began) / 1000);
    writeFileSync(csv, `# npm run bench:incidents:demo; ${counts}; took ${seconds} s\n${lines}\n`);
  }
} finally {
  await foresight.close();
  await shop.stop();
}
