import { FieldType, type DataFrame } from '@grafana/data';
import type { Frame } from '../../../pipeline';
import {
  backtestQuestions,
  figuresOf,
  type BacktestFigures,
  type FoundQuery,
  type QueryFigures,
  type RuleSpec,
} from '../../../rules';
import { askDataSource } from '../askDataSource';

const day = 86_400_000;
const days = 21;
const nominal = 0.95;

/** How well a query can be predicted, by the data source's own backtest over the last weeks. */
export async function askQueryFigures(foresight: string, query: FoundQuery): Promise<QueryFigures> {
  const questions = backtestQuestions(query, days);
  // One after the other: the second finds what the first has read and computed.
  const windows = await ask(foresight, questions.windows);
  const byHorizon = await ask(foresight, questions.byHorizon);
  return figuresOf({ windows, byHorizon });
}

/** The same for the query of a rule, over all its series; undefined where nothing could be tested. */
export async function askFigures({ foresight, source, name }: RuleSpec): Promise<BacktestFigures | undefined> {
  const query = { title: name, source: { uid: source.uid }, query: source.query as FoundQuery['query'], limits: [] };
  const { series } = await askQueryFigures(foresight, query);
  const tested = series.filter(({ mase }) => Number.isFinite(mase));
  return tested.length === 0
    ? undefined
    : {
        mase: median(tested.map(({ mase }) => mase)),
        coverage: mean(tested.map(({ coverage }) => coverage)),
        nominal,
        windows: Number(backtestQuestions(query, days).windows.windows),
      };
}

async function ask(uid: string, model: Record<string, unknown>): Promise<Frame[]> {
  const to = Date.now();
  const { frames } = await askDataSource(uid, model, { from: to - days * day, to });
  return frames.map(toFrame);
}

function toFrame({ name = '', fields, meta }: DataFrame): Frame {
  const kept = fields.filter(({ type }) => type === FieldType.time || type === FieldType.number);
  return {
    name,
    meta: meta as Frame['meta'],
    fields: kept.map((field) => ({
      name: field.name,
      type: field.type === FieldType.time ? 'time' : 'number',
      values: Float64Array.from(field.values, (value) => value ?? NaN),
      labels: field.labels,
      config: field.config as Frame['fields'][number]['config'],
    })),
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
