import type { Trust } from '../../../../engine';
import type { Signal } from '../../../../insight';
import {
  analyseSeries,
  findSeriesQueryType,
  getDefaultQuery,
  listTasks,
  planQuery,
  readTaskHistory,
} from '../../../../queries';
import { createQuery } from '../../../../sources';
import { MessageError, type Message } from '../../../../texts';
import type { MaturityRunDeps } from '../../../maturityDeps';
import { tryRead, type Known } from '../../known';
import type { Subjects } from '../../evidence';
import type { SignalTrust, TrustEvidence } from './trustEvidence';
import { isCritical } from './criticalSignals';

/** Signals of the whole fleet that are forecast: each is one query for all services. */
const maxSignals = 8;
/** How the fleet itself is forecast. */
const options = { step: '5m', training: '14d', horizon: '1d' };

/** How far forecasts of critical signals are to be trusted, by their own backtest on the past. */
export async function readSignalTrust(
  { discovery, sources, ownerOf }: Subjects,
  { now, report }: { now: number; report: (done: number, total: number) => void },
  deps: MaturityRunDeps
): Promise<Known<TrustEvidence>> {
  const critical = discovery.fleet.filter(({ rule }) => isCritical(rule) && rule.language === 'promql');
  const chosen = chooseSignals(critical);
  return tryRead(deps.signal, async () => {
    const series: SignalTrust[] = [];
    let failure: Message | undefined;
    for (const [i, signal] of chosen.entries()) {
      report(i, chosen.length);
      const read = await tryRead(deps.signal, () => forecast(signal, { now, uid: sources.metrics.uid }, deps));
      if (read.ok) {
        read.value.forEach(({ labels, trust }) => {
          series.push({ service: ownerOf(labels) ?? '', kind: signal.rule.kind, trust });
        });
      } else {
        failure = read.why;
      }
      await deps.maturity.pause();
    }
    if (series.length === 0 && failure !== undefined) {
      throw new MessageError(failure);
    }
    return { series, looked: chosen.length, all: critical.length };
  });
}

/** One of each kind first. */
function chooseSignals(signals: readonly Signal[]): Signal[] {
  const kinds = new Set<string>();
  const firsts = signals.filter(({ rule }) => !kinds.has(rule.kind) && kinds.add(rule.kind));
  return [...firsts, ...signals.filter((one) => !firsts.includes(one))].slice(0, maxSignals);
}

async function forecast(
  { rule, expr }: Signal,
  { now, uid }: { now: number; uid: string },
  deps: MaturityRunDeps
): Promise<Array<{ labels: Record<string, string>; trust: Trust }>> {
  const query = {
    ...getDefaultQuery('forecast'),
    ...options,
    source: { uid },
    query: createQuery(rule.language, expr),
  };
  const plan = planQuery(query, {
    refId: 'A',
    from: now - 3_600_000,
    to: now,
    intervalMs: 300_000,
    now,
    forAlert: true,
  });
  const tasks = listTasks(findSeriesQueryType('forecast'), { query, plan, output: 'forecast' });
  const { series: history } = await readTaskHistory(
    tasks,
    {
      query: query.query,
      from: plan.historyFrom,
      to: plan.cutoff,
      step: plan.step,
      signal: deps.signal,
      source: { uid },
    },
    deps
  );
  const results = await analyseSeries({ query, plan, output: 'forecast' }, history, deps);
  return results.flatMap(({ forecast: outcome }, i) =>
    outcome?.ok ? [{ labels: history[i].labels, trust: outcome.value.trust }] : []
  );
}
