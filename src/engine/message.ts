import type { AnomalyKind } from './anomaly/detectors';

/**
 * A value of a message; texts/ writes it in the reader's language. A number or string stands as it is, `list` is
 * joined, `span` is a length of time in ms, `time` a time in ms, `figure` a measured value (null = not known) in a unit
 * of Grafana, by default none, and a message stands for its text.
 */
export type MessageValue =
  | string
  | number
  | { readonly list: readonly string[] }
  | { readonly span: number }
  | { readonly time: number }
  | { readonly figure: number | null; readonly unit?: string }
  | Message<string>;

/** What is to be said: a code of texts/ and the values in it. Plain data, the same in every language. */
export interface Message<Code extends string> {
  readonly code: Code;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/** Which part of a model from outside is at fault. */
export type OutsideFault = 'file' | 'size' | 'runtime' | 'load' | 'contract' | 'run' | 'short' | 'slow';

/** The values of each anomaly's reason; those of a kind that does not need one are passed over. */
export interface EventValues {
  observed: MessageValue;
  lower: MessageValue;
  upper: MessageValue;
  span: MessageValue;
  direction: MessageValue;
}

/** Why the engine cannot do what it is asked to, by code. */
export interface EngineErrors {
  'series.empty': object;
  'series.none': object;
  'series.all-missing': { points: number };
  'series.too-long': { points: number; max: number };
  'series.too-short': { points: number; needed: number };
  'fit.too-short': { points: number; needed: number };
  'backtest.too-short': { horizon: number; points: number; needed: number };
  'backtest.windows': { windows: number; stride: number | 'auto' };
  'grid.empty': { cells: number };
  'grid.too-large': { cells: number; max: number };
  'option.adaptation': { adaptation: number };
  'option.bounds': { lower: number; upper: number };
  'option.coverage': { coverage: number };
  'option.false-alarms': { rate: number };
  'option.horizon': { horizon: number; max: number };
  'option.persistence': { persistence: number };
  'option.season-length': { length: number };
  'option.step': { step: number };
  'option.time-zone': { timeZone: string };
  'option.window': { window: number; max: number };
  'peers.off-grid': {
    number: number;
    count: number;
    start: number;
    step: number;
    points: number;
    firstStart: number;
    firstStep: number;
    firstPoints: number;
  };
}

/** What a result wants its reader to know, by code. */
export interface EngineNotices {
  'anomalies.too-short': { points: number; needed: number };
  'borrow.alone': object;
  'borrow.taken': { time: MessageValue; peers: number };
  'borrow.unlike': object;
  'changepoints.too-short': { points: number; needed: number };
  'cycles.no-help': { cycle: MessageValue; count: number };
  'cycles.no-history': object;
  'cycles.taken': { cycle: MessageValue; count: number; change: number };
  'cycles.too-short': { cycle: MessageValue };
  'forecast.short-history': { points: number };
  'forecast.worse-than-naive': object;
  'outside.no-say': { fault: MessageValue };
  'peers.too-few': { count: number; needed: number };
  'peers.without-values': { missing: number; count: number };
  'season.dropped': { length: number; points: number; needed: number };
  'training.event-helps': { name: string; count: number };
  'training.event-learnt': { name: string; count: number };
  'training.event-no-help': { name: string; count: number };
  'training.event-unknown': { name: string };
  'training.gaps': { missing: number; count: number; longest: number };
  'training.incidents': { count: number };
  'training.latest': { max: number; points: number };
  'training.level-factor': { factor: MessageValue; time: MessageValue };
  'training.level-shift': { size: MessageValue; time: MessageValue };
  'training.masked': { count: number };
  'training.onset': { time: MessageValue };
  'training.spikes': { count: number };
}

type EngineMessages = EngineErrors &
  EngineNotices & { [Kind in AnomalyKind as `anomaly.${Kind}`]: EventValues } & {
    [Cycle in 'month' | 'year' as `cycle.${Cycle}`]: object;
  } & {
    [Fault in OutsideFault as `outside.${Fault}`]: object;
  } & {
    [Direction in 'up' | 'down' | 'none' as `direction.${Direction}`]: object;
  };

/** All that the engine says. */
export type EngineCode = keyof EngineMessages;

/** What a result wants its reader to know: a fallback taken, data left out, a doubt. */
export interface Notice<Code extends string = EngineCode> extends Message<Code> {
  readonly severity: 'info' | 'warning';
}

/** A result and what its reader should know of how it came about. */
export interface Noted<Value> {
  value: Value;
  notices: Notice[];
}

/** A notice of the engine. */
export function createNotice<Code extends keyof EngineNotices>(
  severity: Notice['severity'],
  code: Code,
  values: EngineNotices[Code] & Message<Code>['values']
): Notice<Code> {
  return { severity, code, values };
}
