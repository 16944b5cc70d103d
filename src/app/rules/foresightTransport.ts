import { FieldType, type DataFrame } from '@grafana/data';
import { fromPlainEvaluations, type BacktestTransport, type PlainEvaluations } from '../../alerts';
import type { Frame } from '../../queries';
import { fetchErrorMessage } from '../fetchErrorMessage';
import { requestResource } from '../discovery/requestResource';
import { queryDataSource } from './queryDataSource';

/** Evaluates rules and runs queries by the Foresight data source with this uid. */
export function foresightTransport(uid: string, signal: AbortSignal): BacktestTransport {
  return {
    signal,
    async evaluate(spec, range) {
      const { evaluations } = await requestResource<{ evaluations: PlainEvaluations[] }>({
        uid,
        resource: 'rules/evaluate',
        body: { spec, ...range },
        signal,
      }).catch((error: unknown) => {
        throw new Error(fetchErrorMessage(error));
      });
      return evaluations.map(fromPlainEvaluations);
    },
    async runQuery(model, range) {
      const { frames } = await queryDataSource(uid, model, { ...range, signal });
      return frames.map(toFrame);
    },
  };
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
