import * as v from 'valibot';
import { engineVersion, type AnomalyEvent, type ForecastResult, type Trust } from '../../engine';
import type { Frame } from '../frame';

/**
 * The frames of an answer of services. services: one row per service; trend: one column per service of its headline
 * signal up to now; ahead: the same signal's forecast; events: one row per anomaly of a signal in the range;
 * dependencies: one row per caller and callee. Of an answer of log patterns: patterns: one row per pattern; volume: one
 * column per pattern of its lines per step. Of an answer of incidents: incidents: one row each; timeline: one row per trouble;
 * hit: one row per service; similar: one row per earlier incident. Of an answer of responses: decisions: one row per action and
 * target; records: one row each; replay: one row per time in which an action would have been decided about. Of an answer of capacity: capacityPlan: one row
 * per resource; whatIf: one row per resource under more traffic; flow: one row per caller and callee; curve: one row per load;
 * planBacktest: one row per resource that was planned for. Of an answer of models: models: one row per forecast query; proposals:
 * one row per advice. Of an assessment:
 * checks, maturityServices, teams, roadmap, instrumentation: one row per check, service, team, gap, or rule of the open score.
 */
export const frameParts = [
  'services',
  'trend',
  'ahead',
  'events',
  'dependencies',
  'patterns',
  'volume',
  'incidents',
  'timeline',
  'hit',
  'similar',
  'decisions',
  'records',
  'replay',
  'capacityPlan',
  'whatIf',
  'flow',
  'curve',
  'planBacktest',
  'models',
  'proposals',
  'checks',
  'maturityServices',
  'teams',
  'roadmap',
  'instrumentation',
] as const;
export type FramePart = (typeof frameParts)[number];

/** The signal of a service that a frame is of. */
export interface SignalOrigin {
  kind: string;
  scope?: string;
  /** The service, pod or node whose signal it is. */
  subject?: string;
  unit?: string;
  limit?: number;
}

/** What an answer of log patterns was read from. */
export interface LogOrigin {
  /** Uid of the source that was read. */
  source?: string;
  /** Lines that were read, and lines that there are; absent where the source cannot say how many. */
  linesRead: number;
  linesTotal?: number;
  /** Bytes that the source says it scanned. */
  bytesScanned?: number;
  /** Queries that were sent for it. */
  queries: number;
  /** Counts are scaled up from the lines that were read. */
  isEstimate: boolean;
  /** From when on lines are what is usual, ms. */
  baselineFrom?: number;
}

/** How a result came about; times in ms. */
export interface Provenance {
  /** The query's type. */
  kind: string;
  /** Version of the engine whose numbers they are; written with every frame. */
  engine?: number;
  step?: number;
  trainingFrom?: number;
  cutoff?: number;
  /** The last time that is looked ahead to. */
  horizonEnd?: number;
  cache?: 'hit' | 'partial' | 'miss';
  /** Observations per cycle; none for frames of many series. */
  seasonLengths?: number[];
  /** The heaviest model's name; absent where nothing was forecast. */
  model?: string;
  weights?: ForecastResult['weights'];
  trust?: Trust;
  /** What was learnt from, and how the models did in the backtest that weighed them. */
  training?: ForecastResult['training'];
  backtest?: ForecastResult['backtest'];
  /** What was unlike its past within the rows of a band, in time order. */
  events?: AnomalyEvent[];
  /** Labels by the name of the series, in tables. */
  labels?: Record<string, Record<string, string>>;
  part?: FramePart;
  signal?: SignalOrigin;
  logs?: LogOrigin;
  /** Names of the series that are over the limit: not read further. */
  leftOut?: string[];
  /** The sources that an answer of services was read from. */
  sources?: object;
}

const key = 'foresight';

/** The meta of a frame that says how it came about, beside what else is given. */
export function provenanceMeta<Meta extends object>(provenance: Provenance, meta?: Meta) {
  return { ...(meta ?? ({} as Meta)), custom: { [key]: { engine: engineVersion, ...provenance } } };
}

/** The frame as that of a signal of a service. */
export function withSignal(frame: Frame, signal: SignalOrigin): Frame {
  const own: Provenance = { ...Object(frame.meta?.custom?.[key]), signal };
  return { ...frame, meta: provenanceMeta(own, frame.meta) };
}

/** The frames, the first of which names the series that are left out; as they are where all were read. */
export function withLeftOut(frames: Frame[], names: string[]): Frame[] {
  const own = (frame: Frame): Provenance => ({ ...Object(frame.meta?.custom?.[key]), leftOut: names });
  return names.length === 0
    ? frames
    : frames.map((frame, i) => (i === 0 ? { ...frame, meta: provenanceMeta(own(frame), frame.meta) } : frame));
}

/** NaN and Infinity became null in JSON. */
const number = v.pipe(
  v.nullable(v.union([v.number(), v.nan()])),
  v.transform((value) => value ?? NaN)
);
const text = v.string();

const event = v.object({
  start: number,
  end: number,
  kind: v.custom<AnomalyEvent['kind']>((value) => typeof value === 'string'),
  direction: v.picklist(['up', 'down', 'none']),
  observed: number,
  expected: v.object({ lower: number, upper: number }),
});

/** A part that is not as it should be is left out: what can be read is still shown. */
function part<const Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.optional(schema), undefined);
}

const provenance = v.object({
  kind: v.fallback(text, ''),
  engine: part(number),
  step: part(number),
  trainingFrom: part(number),
  cutoff: part(number),
  horizonEnd: part(number),
  seasonLengths: part(v.array(v.number())),
  weights: part(v.array(v.object({ model: text, weight: number }))),
  trust: part(v.picklist(['good', 'fair', 'worse than seasonal naive', 'unknown'] satisfies Trust[])),
  training: part(v.object({ from: number, to: number, observed: number, missing: number })),
  events: part(v.array(event)),
  labels: part(v.record(text, v.record(text, text))),
  leftOut: part(v.array(text)),
  part: part(v.picklist(frameParts)),
  signal: part(
    v.object({ kind: text, scope: part(text), subject: part(text), unit: part(text), limit: part(v.number()) })
  ),
  logs: part(
    v.object({
      source: part(text),
      linesRead: v.number(),
      linesTotal: part(v.number()),
      bytesScanned: part(v.number()),
      queries: v.number(),
      isEstimate: v.boolean(),
      baselineFrom: part(v.number()),
    })
  ),
});

/** What is read back: numbers that were missing are NaN, and what cannot be read is absent. */
export type ReadProvenance = v.InferOutput<typeof provenance>;

/** How a frame came about; undefined for frames of other data sources. */
export function readProvenance({ meta }: { meta?: { custom?: Record<string, unknown> } }): ReadProvenance | undefined {
  const read = v.safeParse(provenance, meta?.custom?.[key]);
  return read.success ? read.output : undefined;
}
