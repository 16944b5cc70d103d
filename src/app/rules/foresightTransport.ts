import { FieldType, type DataFrame } from '@grafana/data';
import { fromPlainEvaluations, type BacktestTransport, type PlainEvaluations, type RuleSpec } from '../../alerts';
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
    checkSource: (spec) => requestNotices(uid, spec, signal),
    async runQuery(model, range) {
      const { frames } = await queryDataSource(uid, model, { ...range, signal });
      return frames.map(toFrame);
    },
  };
}

/**
 * What a Foresight data source says of the query of a rule that has passed `checkRule`, in the user's language. They are
 * hints: where they cannot be had, the query itself says what is wrong with its source.
 */
export async function requestNotices(uid: string, spec: RuleSpec, signal: AbortSignal): Promise<string[]> {
  try {
    const resource = 'rules/check';
    return (await requestResource<{ notices: string[] }>({ uid, resource, body: { spec }, signal })).notices;
  } catch {
    signal.throwIfAborted();
    return [];
  }
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
