import { parseArgs } from 'node:util';
import { errorMessage } from '../../src/engine';
import { instanceFor, type Environment, type IntegrationTest } from './environment';
import { recentRange, testSeries } from './history';
import { grafanaTests } from './grafana/grafana';
import { startPrometheus } from './prometheus';
import { tests as assess } from './maturity/assess';
import { assessTests } from './operation';
import { tests as badInput } from './badInput';
import { foundationTests } from './foundation';
import { tests as existing } from './existing/existingRules';
import { tests as conventions } from './conventions';
import { tests as dashboards } from './dashboards';
import { incidentTests } from './incidents';
import { tests as insight } from './insight';
import { lokiTests } from './loki';
import { modelTests } from './models';
import { tests as capacity } from './maturity/capacity';
import { tests as maturity } from './maturity/checks';
import { tests as queries } from './queries';
import { tests as queryTypes } from './queryTypes';
import { tests as replay } from './replay';
import { responseTests } from './response';
import { tests as sources } from './sources';
import { startPlugin } from '../../dev/host/pluginProcess';

const { values } = parseArgs({ options: { backend: { type: 'string' }, only: { type: 'string' } } });
if (!values.backend) {
  console.error('Start with: npm run integration [-- --only=text of the name]');
  process.exit(2);
}

const grafana = grafanaTests(process.env);
const loki = lokiTests(process.env);
const incidents = incidentTests(process.env);
const responses = responseTests(process.env);
const assessments = assessTests();
const models = modelTests();
const foundation = foundationTests(process.env, values.backend);
const tests: IntegrationTest[] = [
  ...queries,
  ...queryTypes,
  ...insight,
  ...assess,
  ...conventions,
  ...dashboards,
  ...maturity,
  ...capacity,
  ...replay,
  ...badInput,
  ...existing,
  ...sources,
  ...loki.tests,
  ...incidents.tests,
  ...responses.tests,
  ...assessments.tests,
  ...models.tests,
  ...foundation.tests,
  ...grafana.tests,
];
const chosen = tests.filter(({ name }) => name.includes(values.only ?? ''));

async function runTests(environment: Environment): Promise<number> {
  let failed = 0;
  for (const test of chosen) {
    const began = performance.now();
    try {
      await test.run(environment);
      console.log(`ok    ${test.name} (${Math.round(performance.now() - began)} ms)`);
    } catch (error) {
      failed++;
      console.log(`FAIL  ${test.name}\n      ${errorMessage(error)}`);
    }
  }
  return failed;
}

const range = recentRange(Date.now());
console.log('Loading 15 days of test series into Prometheus …');
const prometheus = await startPrometheus(testSeries(range), range);
const log: string[] = [];
const plugin = await startPlugin({ executable: values.backend, onLog: (line) => log.push(line) });
const failed = await runTests({
  prometheusUrl: prometheus.url,
  dataStart: range.from,
  dataEnd: range.to,
  plugin,
  instance: instanceFor(prometheus.url),
  log,
});
await plugin.stop();
await loki.stop();
await incidents.stop();
await assessments.stop();
await models.stop();
await prometheus.stop();
const skipped = [loki, incidents, responses, foundation, grafana].flatMap((one) => one.skipped);
skipped.forEach((reason) => console.log(`skip  ${reason}`));
if (values.only !== undefined) {
  console.log(`skip  ${tests.length - chosen.length} tests whose name has no "${values.only}"`);
}
console.log(`\n${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
