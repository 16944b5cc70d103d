import { createInlinePool, createModelCache } from '../../../src/backend';
import { assessCapacity, computeWhatIf, planTimes, type Assessment } from '../../../src/capacity';
import { day } from '../../../src/engine';
import type { ShopOptions } from '../../../dev/demo/shop';
import { mean, type Row } from '../../forecast/report';
import { readShop } from './shopReading';

/** More traffic, one case a line: the last brings a node to its limit. */
const cases: Array<Record<string, number>> = [
  { frontend: 0.1 },
  { frontend: 0.3 },
  { frontend: 1 },
  { search: 0.5 },
  { checkout: 2 },
  { frontend: 0.3, search: 0.5 },
  { frontend: -0.2 },
  { frontend: 1.8 },
  { frontend: 2.5 },
];
const seeds = [3, 4, 5];
/** A Monday; the plan is made four weeks later. */
const start = Date.UTC(2026, 0, 5);
const options = { horizon: '30d', training: '28d', step: 'auto', headroom: 0.8, service: '' };

/** What-ifs of the demo shop against a shop whose services do get so many requests: a line per case and signal. */
export async function checkWhatIf(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const growth of cases) {
    const found: Checked[] = [];
    for (const seed of seeds) {
      found.push(...(await checkCase(growth, seed)));
    }
    const name = Object.entries(growth).map(
      ([service, by]) => `${service} ${by > 0 ? '+' : ''}${Math.round(100 * by)} %`
    );
    rows.push(describe(name.join(', '), found));
  }
  return rows;
}

/** One resource of one case: against the same week, and against the one after. */
interface Checked {
  isWithin: boolean;
  isNextWithin: boolean;
  error: number;
  width: number;
  /** Whether its limit, with headroom, is passed at busy times in truth, and in the forecast. */
  isReached?: boolean;
  isForeseen?: boolean;
}

const known = new Map<number, Promise<Assessment>>();

async function checkCase(growth: Record<string, number>, seed: number): Promise<Checked[]> {
  const before = known.get(seed) ?? assess({ seed, start, incidents: [] });
  known.set(seed, before);
  const demand = listDemand(growth);
  const [rows, truth, next] = await Promise.all([
    before.then((assessment) => computeWhatIf(assessment, new Map(Object.entries(growth)))),
    assess({ seed, start, incidents: [], demand }),
    assess({ seed, start, incidents: [], demand }, start + 35 * day),
  ]);
  return rows
    .filter(({ used }) => Number.isFinite(used.point))
    .flatMap(({ assessed, used }): Checked[] => {
      const { subject, part, rule } = assessed.resource;
      const find = ({ resources }: Assessment) =>
        resources.find(({ resource: one }) => one.subject === subject && one.part === part && one.rule.id === rule.id);
      const [after, later] = [find(truth), find(next)];
      // Disks do not follow the load in the shop.
      if (!after || !later || rule.kind === 'disk') {
        return [];
      }
      const { limit } = assessed;
      return [
        {
          isWithin: after.busy >= used.lower && after.busy <= used.upper,
          isNextWithin: later.busy >= used.lower && later.busy <= used.upper,
          error: Math.abs(used.point - after.busy) / after.busy,
          width: (used.upper - used.lower) / after.busy,
          ...(limit !== undefined && { isReached: after.busy >= limit, isForeseen: used.point >= limit }),
        },
      ];
    });
}

/** How many times as many requests: what search grows by itself comes on top of what it grows by the customers. */
function listDemand(growth: Record<string, number>): Record<string, number> {
  const { frontend = 0 } = growth;
  const factor = (service: string, by: number) => (service === 'frontend' ? 1 + by : 1 + by / (1 + frontend));
  return Object.fromEntries(Object.entries(growth).map(([service, by]) => [service, factor(service, by)]));
}

async function assess(shop: ShopOptions, at = start + 28 * day): Promise<Assessment> {
  const plan = planTimes(options, { refId: 'A', from: at, to: at, now: at, intervalMs: 60_000, forAlert: false }, at);
  const reading = readShop(shop, plan);
  const caller = { lane: 'interactive', orgId: 1, dataSourceUid: 'bench' } as const;
  return assessCapacity(reading, {
    options,
    deps: {
      executor: createModelCache(createInlinePool()).forCaller(caller, 2e8),
      signal: new AbortController().signal,
    },
  });
}

function describe(name: string, found: readonly Checked[]): Row {
  const limited = found.filter(({ isReached }) => isReached !== undefined);
  return {
    method: name,
    resources: found.length,
    'within %': 100 * mean(found.map(({ isWithin }) => Number(isWithin))),
    'next week within %': 100 * mean(found.map(({ isNextWithin }) => Number(isNextWithin))),
    'error %': 100 * mean(found.map(({ error }) => error)),
    'worst %': 100 * Math.max(...found.map(({ error }) => error)),
    'width %': 100 * mean(found.map(({ width }) => width)),
    reached: limited.filter(({ isReached }) => isReached).length,
    foreseen: limited.filter(({ isReached, isForeseen }) => isReached && isForeseen).length,
    false: limited.filter(({ isReached, isForeseen }) => !isReached && isForeseen).length,
  };
}
