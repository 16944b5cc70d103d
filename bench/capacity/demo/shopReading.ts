import { createShop, loadOf, metrics, type Shop, type ShopOptions } from '../../../dev/demo/shop';
import { edges, nodes, services } from '../../../dev/demo/topology';
import type { MeasuredCalls, Reading, Resource } from '../../../src/capacity';
import { builtInRules } from '../../../src/insight';
import type { Plan } from '../../../src/queries';

/** Samples of the shop within one step of a plan. */
const samplesPerStep = 6;

/** What a plan reads of the demo shop, straight from its model: requests, calls, CPU, memory, disks and durations. */
export function readShop(options: ShopOptions, plan: Plan): Reading {
  const shop = createShop(options);
  const count = Math.round((plan.cutoff - plan.historyFrom) / plan.step) + 1;
  const rows = new Map<string, Float64Array>();
  const add = (name: string, i: number, value: number) => {
    const row = rows.get(name) ?? new Float64Array(count);
    rows.set(name, row);
    row[i] += value / samplesPerStep;
  };
  for (let i = 0; i < count; i++) {
    for (let sample = 0; sample < samplesPerStep; sample++) {
      const t = plan.historyFrom + (i - 1 + (sample + 1) / samplesPerStep) * plan.step;
      observe(shop, t, (name, value) => add(name, i, value));
    }
  }
  const find = (name: string) => rows.get(name) ?? new Float64Array(count).fill(NaN);
  return {
    plan,
    loads: new Map(services.map(({ name }) => [name, find(`rate ${name}`)])),
    calls: edges.map(({ client, server }): MeasuredCalls => ({
      caller: client,
      callee: server,
      rate: find(`calls ${client} ${server}`),
    })),
    placed: new Map(
      nodes.map(({ name }) => [name, services.filter(({ node }) => node === name).map((one) => one.name)])
    ),
    resources: [
      ...nodes.flatMap(({ name }) => [
        createResource({ rule: 'node-cpu', subject: name, isNode: true }, find(`node-cpu ${name}`), plan),
        createResource({ rule: 'node-memory', subject: name, isNode: true }, find(`node-memory ${name}`), plan),
        createResource(
          { rule: 'node-disk', subject: name, isNode: true, part: '/data' },
          find(`node-disk ${name}`),
          plan
        ),
      ]),
      ...services.flatMap(({ name }) => [
        createResource({ rule: 'pod-cpu', subject: name }, find(`cpu ${name}`), plan),
        createResource({ rule: 'pod-memory', subject: name }, find(`memory ${name}`), plan),
      ]),
    ],
    notices: [],
  };
}

function observe(shop: Shop, t: number, add: (name: string, value: number) => void): void {
  const snapshot = shop.snapshotAt(t);
  services.forEach(({ name }) => {
    const load = loadOf(snapshot, name);
    add(`rate ${name}`, load.rate);
    add(`cpu ${name}`, 1.04 * load.cpu);
  });
  edges.forEach(({ client, server, calls }) => add(`calls ${client} ${server}`, loadOf(snapshot, client).rate * calls));
  metrics.forEach((metric) => {
    const { node = '', mountpoint = '/data', container = '' } = { ...metric.target.labels, ...metric.labels };
    const value = 'value' in metric ? metric.value(snapshot) : metric.perSecond(snapshot);
    const totals = nodes.find(({ name }) => name === node);
    if (metric.name === 'node_cpu_seconds_total' && metric.labels.mode === 'idle' && totals) {
      add(`node-cpu ${node}`, 1 - value / totals.cores);
    } else if (metric.name === 'node_memory_MemAvailable_bytes' && totals) {
      add(`node-memory ${node}`, 1 - value / totals.memory);
    } else if (metric.name === 'node_filesystem_avail_bytes' && mountpoint === '/data') {
      add(`node-disk ${node}`, 1 - value / (200 * 2 ** 30));
    } else if (metric.name === 'container_memory_working_set_bytes') {
      add(`memory ${container}`, value);
    }
  });
}

function createResource(
  { rule: id, subject, isNode = false, part = '' }: { rule: string; subject: string; isNode?: boolean; part?: string },
  values: Float64Array,
  { historyFrom, step }: Plan
): Resource {
  const rule = builtInRules.signals.find((one) => one.id === id);
  if (rule === undefined) {
    throw new Error(`There is no rule ${id}.`);
  }
  return {
    subject,
    isNode,
    part,
    rule,
    expr: rule.expr,
    unit: rule.unit,
    series: { start: historyFrom, step, values },
  };
}
