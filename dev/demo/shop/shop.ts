import type { Control } from '../controls';
import { rampDuration, type Incident } from '../incidents';
import { createNoise } from '../random';
import { minute } from '../time';
import { graphMetrics } from './graphMetrics';
import { httpMetrics } from './httpMetrics';
import { snapshotAt, type Snapshot, type World } from './load';
import { isCounter, type Counter, type Metric } from './metric';
import { nodeMetrics } from './nodeMetrics';
import { processMetrics } from './processMetrics';

export interface ShopOptions {
  seed: number;
  /** When the shop opened, ms. */
  start: number;
  /** Read at every step, so that incidents may be added while the shop runs. */
  incidents: Incident[];
  /** Read at every step, too. Default: nothing was done. */
  controls?: Control[];
  /** How many times as many requests services get. Default: as ever. */
  demand?: World['demand'];
}

/** Every series of the shop, in the order of `Shop.valuesAt`. */
export const metrics: Metric[] = [...httpMetrics, ...graphMetrics, ...processMetrics, ...nodeMetrics];

/** The simulated shop. Time only moves forward: counters are integrals. */
export interface Shop {
  /**
   * Values of all metrics at time t (ms), not before the last one asked for. The array is reused by the next call.
   * Two shops of the same options agree at equal times, whatever times they were asked for before.
   */
  valuesAt(t: number): Float64Array;
  /** What every service goes through at time t (ms), any time. */
  snapshotAt(t: number): Snapshot;
}

/** Rates of counters hold for one slot, unless an incident begins or ends in it, or something is done. */
const slotLength = minute;

export function createShop({ seed, start, incidents, controls = [], demand }: ShopOptions): Shop {
  const world: World = { noise: createNoise(seed), start, incidents, controls, demand };
  const totals = new Float64Array(metrics.length);
  const rates = new Float64Array(metrics.length);
  const values = new Float64Array(metrics.length);
  let slot = start;
  measureRates(world, slot, rates);

  const moveTo = (t: number): void => {
    for (let next = slotAfter(world, slot); next <= t; next = slotAfter(world, slot)) {
      addRates(totals, rates, next - slot);
      slot = next;
      measureRates(world, slot, rates);
    }
  };

  return {
    snapshotAt: (t) => snapshotAt(world, t),
    valuesAt(t) {
      if (t < slot) {
        throw new Error(`The shop cannot go back in time, from ${slot} to ${t}. Create another one.`);
      }
      moveTo(t);
      values.set(totals);
      addRates(values, rates, t - slot);
      const snapshot = snapshotAt(world, t);
      metrics.forEach((metric, i) => {
        values[i] = isCounter(metric) ? counted(metric, values[i]) : metric.value(snapshot);
      });
      return values;
    },
  };
}

/** When the slot that begins at a time ends, ms. */
function slotAfter({ start, incidents, controls }: World, slot: number): number {
  const next = slot + slotLength - ((slot - start) % slotLength);
  const edges = incidents.flatMap((incident) => [incident.from, incident.from + rampDuration(incident), incident.to]);
  return [...edges, ...controls.map(({ at }) => at)].reduce(
    (first, edge) => (edge > slot && edge < first ? edge : first),
    next
  );
}

function measureRates(world: World, t: number, rates: Float64Array): void {
  const snapshot = snapshotAt(world, t);
  metrics.forEach((metric, i) => {
    if (isCounter(metric)) {
      rates[i] = metric.perSecond(snapshot);
    }
  });
}

/** Events are whole; seconds are told in ms. */
function counted(counter: Counter, total: number): number {
  return counter.fractional ? Math.round(total * 1000) / 1000 : Math.floor(total);
}

function addRates(totals: Float64Array, rates: Float64Array, ms: number): void {
  for (let i = 0; i < totals.length; i++) {
    totals[i] += (rates[i] * ms) / 1000;
  }
}
