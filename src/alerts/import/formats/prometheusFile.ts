import { isMapping } from '../../../schema';
import { getField, readText } from '../readFields';
import type { ImportFormat } from './importFormat';
import { listPrometheusGroups, readPrometheusRule } from './prometheusRule';

/** A rule file of Prometheus, Thanos, Mimir or Loki: `groups`, and maybe the `namespace` that mimirtool writes. */
export const prometheusFile: ImportFormat = {
  label: 'Prometheus rule file',
  matches: (document) => isMapping(document) && 'groups' in document && !('apiVersion' in document),
  listGroups(document) {
    const file = Object(document);
    return listPrometheusGroups(getField(file, 'groups'), ['groups'], readText(file, 'namespace', 1000));
  },
  readRule: readPrometheusRule,
};
