import type { DataFrame } from '@grafana/data';
import type { Trust } from '../../../engine';
import { findPart, readRows, type TableReader } from '../../../frames';
import { readTrust } from '../../../ui/trust';

/** What a row is about: a resource of a service, or of a node. */
export interface ResourceName {
  /** Unique among the rows of a table. */
  id: string;
  /** Empty for a node. */
  service: string;
  /** Empty for a service. */
  node: string;
  /** Kind of signal, such as `saturation`. */
  signal: string;
  /** Which of them, such as a mount point; may be empty. */
  resource: string;
  /** Grafana unit id. */
  unit: string;
}

/** When a limit is reached, seconds from now; NaN = not within the horizon. */
export interface Runway {
  p10: number;
  p50: number;
  p90: number;
  /** That it is reached within the horizon, in [0, 1]; NaN = not known. */
  probability: number;
}

/** One resource of the plan. */
export interface PlanRow extends ResourceName, Runway {
  now: number;
  /** NaN where nothing limits it. */
  limit: number;
  /** When more must be ordered, ms; NaN = not within what is looked ahead to. */
  orderBy: number;
  /** Requests per second now, and those at which the limit is reached; NaN = not known. */
  load: number;
  loadAtLimit: number;
  /** The load from which on use grows faster; NaN where there is none. */
  knee: number;
  /** Of the forecast, and of how use follows load. */
  trust: Trust;
  loadTrust: Trust;
  /** The query behind it, and the uid of its source; may be empty. */
  expr: string;
  source: string;
  /** Why nothing can be said; empty where something can. */
  reason: string;
}

/** The rows of a plan, in the order of the answer. */
export function readPlan(frames: readonly DataFrame[]): PlanRow[] {
  return readRows(findPart(frames, 'capacityPlan')).map((row, i) => ({
    ...readName(row, i),
    ...readRunway(row),
    now: row.number('now'),
    limit: row.number('limit'),
    orderBy: row.number('orderBy'),
    load: row.number('load'),
    loadAtLimit: row.number('loadAtLimit'),
    knee: row.number('knee'),
    trust: readTrust(row.text('trust')),
    loadTrust: readTrust(row.text('loadTrust')),
    expr: row.text('expr'),
    source: row.text('source'),
    reason: row.text('reason'),
  }));
}

/** What row `index` is about. */
export function readName({ text }: TableReader, index: number): ResourceName {
  const [service, node, signal, resource] = [text('service'), text('node'), text('signal'), text('resource')];
  const id = [service, node, signal, resource].join(' ').trim();
  return { id: id || String(index), service, node, signal, resource, unit: text('unit') };
}

export function readRunway({ number }: TableReader): Runway {
  const [p10, p50, p90] = [number('p10'), number('p50'), number('p90')].map(readSeconds);
  return { p10, p50, p90, probability: number('probability') };
}

/** What is never reached is not within the horizon. */
function readSeconds(seconds: number): number {
  return Number.isFinite(seconds) ? Math.max(0, seconds) : NaN;
}
