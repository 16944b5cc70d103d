import assert from 'node:assert/strict';
import type { GrafanaRequest } from '../../../../src/alerts';
import type { IntegrationTest } from '../../environment';
import { applied, inFolder } from '../../grafana/grafanaFolder';
import { withParts, leaking, memory, secret, startLeak, waitForRecovery } from '../rulebookTests';
import { responseRule, type Answers } from './responseRule';
import { withDataSource, withEngine } from './withEngine';

const action = 'restart-leaking';
const source = 'foresight-hand-off-shop';
const maxDuration = 300_000;

const labels = 'action, target, parameter_service';

/** Decisions in PromQL: a process that takes a third more than at rest is to be restarted. */
function decide(atRest: number): Answers {
  const labelled = [
    ['action', action, '', ''],
    ['target', '$1', 'service', '(.+)'],
    ['parameter_service', '$1', 'service', '(.+)'],
  ].reduce((expr, parts) => `label_replace(${expr}, ${parts.map((part) => JSON.stringify(part)).join(', ')})`, memory);
  const bytes = `sum by (${labels}) (${labelled})`;
  const limit = 1.3 * atRest;
  const query = (expr: string) => ({ expr, instant: true, range: false });
  return {
    A: query(`${bytes} > bool ${limit}`),
    B: query(`0 * ${bytes} + ${Math.floor(Date.now() / 1000)}`),
    V: query(bytes),
    T: query(`0 * ${bytes} + ${limit}`),
  };
}

/** All of the way: a real Prometheus, a real Grafana with rule, contact point and route, a real rule engine, and the demo shop. */
export function chainTests(grafana: GrafanaRequest, executable: string): IntegrationTest[] {
  const run = () =>
    withParts(executable, async (parts) => {
      const { stage, rulebook } = parts;
      const atRest = await startLeak(parts);
      const began = Date.now();
      await withDataSource(grafana, { uid: source, type: 'prometheus', url: stage.prometheusUrl }, () =>
        withEngine(grafana, { url: rulebook.url, secret, action }, async () => {
          await applied(responseRule(action, source, decide(atRest)), grafana);
          await waitForRecovery(parts, atRest, maxDuration);
        })
      );
      assert.ok(Date.now() - began < maxDuration);
      assert.deepEqual(
        stage.controls.map(({ kind, service }) => [kind, service]),
        [['restart', leaking]]
      );
    });
  return [
    inFolder(grafana, 'responses: a leak is seen, handed over, and ended by a restart, within five minutes', run),
  ];
}
