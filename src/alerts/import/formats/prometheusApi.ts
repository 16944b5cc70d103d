import { isMapping, toText } from '../../../schema';
import { createMessage, MessageError } from '../../../texts';
import { getField, getMapping, type Mapping } from '../readFields';
import type { ImportFormat } from './importFormat';
import { listPrometheusGroups, readPrometheusRule } from './prometheusRule';

/** The answer of `/api/v1/rules` of Prometheus, Thanos, Mimir or Loki: it also tells when groups were last evaluated. */
export const prometheusApi: ImportFormat = {
  label: 'Prometheus API',
  times: { pending: 'duration', keepFiring: 'keepFiringFor', inSeconds: true },
  matches: (document) => isMapping(document) && 'groups' in getMapping(document, 'data') && 'status' in document,
  listGroups(document) {
    const groups = listPrometheusGroups(
      getField(getMapping(Object(document), 'data'), 'groups'),
      ['data', 'groups'],
      ''
    );
    return groups.map((group) => ({ ...group, folder: toText(getField(group.head, 'file') ?? '').slice(0, 1000) }));
  },
  readRule(rule, group) {
    if (typeof getField(rule, 'uid') === 'string' || /^\s*\[\s*\{/.test(toText(getField(rule, 'query')))) {
      throw new MessageError(createMessage('import.state-answer', {}));
    }
    return readPrometheusRule(toFileFields(rule), group);
  },
};

/** The answer's fields by their names in rule files. */
function toFileFields({ type, name, query, duration, keepFiringFor, ...rest }: Mapping): Mapping {
  const title = type === 'recording' ? { record: name } : { alert: name };
  return { ...rest, ...title, expr: query, for: duration, keep_firing_for: keepFiringFor };
}
