import { FieldType, type DataFrame } from '@grafana/data';
import type { Frame } from '../../../queries';
import {
  backtestQueries,
  summariseBacktest,
  type FoundQuery,
  type QueryStatistics,
  type RuleSpec,
} from '../../../alerts';
import { askDataSource } from '../askDataSource';

const day = 86_400_000;
const days = 21;

/** How well a query can be predicted, by the data source's own backtest over the last weeks. */
export async function askQueryFigures(foresight: string, query: FoundQuery): Promise<QueryStatistics> {
  const questions = backtestQueries(query, days);
  // One after the other: the second finds what the first has read and computed.
  const windows = await ask(foresight, questions.windows);
  const byHorizon = await ask(foresight, questions.byHorizon);
  return summariseBacktest({ windows, byHorizon });
}

/** The same for the query of a rule. */
export function askFigures({ foresight, source, name }: RuleSpec): Promise<QueryStatistics> {
  const query = source.query as FoundQuery['query'];
  return askQueryFigures(foresight, { title: name, source: { uid: source.uid }, query, limits: [] });
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
