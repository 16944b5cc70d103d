import { lastValueFrom } from 'rxjs';
import { FieldType, type DataFrame } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { fromPlainEvaluations, type BacktestTransport, type PlainEvaluations } from '../../alerts';
import type { Frame } from '../../queries';
import { queryDataSource } from './queryDataSource';
import { resourceUrl } from './resource';

/** Evaluates rules and runs queries by the Foresight data source with this uid. */
export function foresightTransport(uid: string, signal: AbortSignal): BacktestTransport {
  return {
    signal,
    async evaluate(spec, range) {
      const request = getBackendSrv().fetch<{ evaluations: PlainEvaluations[] }>({
        url: resourceUrl(uid, 'rules/evaluate'),
        method: 'POST',
        data: { spec, ...range },
        showErrorAlert: false,
        abortSignal: signal,
      });
      const { data } = await lastValueFrom(request);
      return data.evaluations.map(fromPlainEvaluations);
    },
    async runQuery(model, range) {
      const { frames } = await queryDataSource(uid, model, range);
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
