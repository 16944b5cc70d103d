import pMap from 'p-map';
import type { Foresight } from '../../../cli';
import { suggestFor } from '../../../dev/demo/rules/demo';
import { reportedQueries } from '../../../dev/demo/rules/shopQueries';
import { nodes, services } from '../../../dev/demo/topology';
import { evaluateRange, simulateAlerts, type RuleSpec } from '../../../src/alerts';
import type { Trouble } from '../../../src/incidents';

/** The alerts that the rules proposed for the shop would have sent over its history. */
export async function readProposedAlerts(
  foresight: Foresight,
  { start, end }: { start: number; end: number }
): Promise<Trouble[]> {
  const print = (line: string) => process.stderr.write(`${line}\n`);
  const suggestions = await suggestFor(reportedQueries(), { to: end, foresight, print });
  const range = { from: start, to: end };
  const found = await pMap(
    suggestions,
    async ({ rule }) =>
      simulateAlerts(rule, await evaluateRange(rule, range, foresight)).map((one) => toTrouble(one, rule)),
    { concurrency: 2 }
  );
  return found.flat();
}

function toTrouble(
  { from, to, labels }: { from: number; to: number; labels: Record<string, string> },
  rule: RuleSpec
): Trouble {
  const place = findPlace(JSON.stringify(rule.source.query));
  return {
    kind: 'alert',
    id: JSON.stringify([rule.name, labels, from]),
    title: rule.name,
    services: place === undefined ? [] : [place],
    labels: { ...labels, alertname: rule.name },
    start: from,
    end: to,
    severity: 'warning',
    signal: rule.name,
    origin: 'grafana',
  };
}

/** The service or node that a query names; the reported queries give no label of it. */
function findPlace(query: string): string | undefined {
  return [...services, ...nodes].map(({ name }) => name).find((name) => query.includes(`\\"${name}\\"`));
}
