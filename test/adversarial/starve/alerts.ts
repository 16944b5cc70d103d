import { setTimeout as sleep } from 'node:timers/promises';
import type { Tally } from '../attack';
import { answerWaves } from '../stage/answers';
import { inspectAnswers } from '../stage/inspect';
import { startSource } from '../stage/source';
import { createInstance, createModel, createQuery, day, startTarget, type Stage, type Target } from '../stage/stage';

const heavyQueries = 4;
const heavySeries = 40;
const alertSeries = 20;
const alone = 20;
const beside = 25;
/** Longest evaluation of an alert rule beside heavy queries; Grafana gives up at 30 s. */
const maxAlertMs = 5000;

const heavy = createModel({ queryType: 'backtest', step: '1m', training: '14d', horizon: '1d', windows: 20 });
const alert = createModel({ queryType: 'anomalies', output: 'anomalyFlag', step: '1m', training: '3d' });

/** Four backtests of one Viewer, all within the limits, beside the alert rules of another data source. */
export async function starveAlerts(stage: Stage, tally: Tally): Promise<void> {
  const many = await startSource(answerWaves(heavySeries), { keep: false });
  const few = await startSource(answerWaves(alertSeries), { keep: false });
  const target = await startTarget(stage);
  const evaluate = () => evaluateRule(target, few.url);
  const cold = await evaluate();
  const before = await repeat(alone, evaluate);
  const controller = new AbortController();
  const viewer = { instance: { ...createInstance(many.url), uid: 'viewer' }, role: 'Viewer' };
  const load = Array.from({ length: heavyQueries }, (_, i) => {
    const to = Date.now();
    const query = { refId: 'A', from: to - day, to, intervalMs: 60_000, model: { ...heavy, windows: 20 - i } };
    return target.wire.query(viewer, [query], { signal: controller.signal, timeoutMs: 120_000 }).catch(String);
  });
  await sleep(1000);
  const during = await repeat(beside, evaluate);
  controller.abort();
  await Promise.all(load);
  const [p95Alone, p95Beside] = [findP95(before), findP95(during)];
  tally.figure(
    `alert rule of ${alertSeries} series: cold ${Math.round(cold.ms)} ms, warm p95 ${p95Alone} ms; ` +
      `beside ${heavyQueries} backtests of ${heavySeries} series p95 ${p95Beside} ms (${(p95Beside / p95Alone).toFixed(1)} times)`
  );
  for (const { ms, outcome } of during) {
    const late = ms > maxAlertMs ? `took ${Math.round(ms)} ms` : undefined;
    const wrong = outcome ?? late;
    if (wrong === undefined) {
      tally.held();
    } else {
      tally.through('an alert rule beside heavy queries', wrong);
    }
  }
  await target.stop();
  await many.stop();
  await few.stop();
}

interface Evaluation {
  ms: number;
  outcome: string | undefined;
}

async function evaluateRule({ wire }: Target, url: string): Promise<Evaluation> {
  const caller = {
    instance: { ...createInstance(url), uid: 'alerts' },
    headers: { FromAlert: 'true' },
    login: 'grafana_scheduler',
  };
  const began = performance.now();
  const outcome = await wire
    .query(caller, [createQuery(alert)])
    .then((answers) => inspectAnswers(answers, ['A']) ?? (answers.A.error || undefined), String);
  return { ms: performance.now() - began, outcome };
}

async function repeat<Value>(count: number, work: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let i = 0; i < count; i++) {
    values.push(await work());
    await sleep(100);
  }
  return values;
}

function findP95(evaluations: Evaluation[]): number {
  const sorted = evaluations.map(({ ms }) => ms).sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(0.95 * sorted.length) - 1]);
}
