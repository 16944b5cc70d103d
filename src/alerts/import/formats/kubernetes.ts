import { isMapping } from '../../../schema';
import { getField, getMapping, readText } from '../readFields';
import type { ImportFormat } from './importFormat';
import { listPrometheusGroups, readPrometheusRule } from './prometheusRule';

/** A resource of Kubernetes whose `spec` holds groups: PrometheusRule, VMRule, or AlertingRule of Loki's operator. */
export const kubernetes: ImportFormat = {
  label: 'PrometheusRule',
  matches: (document) =>
    isMapping(document) && typeof getField(document, 'kind') === 'string' && 'groups' in getMapping(document, 'spec'),
  listGroups(document) {
    const resource = Object(document);
    const metadata = getMapping(resource, 'metadata');
    const folder = [readText(metadata, 'namespace', 1000), readText(metadata, 'name', 1000)].filter(Boolean).join('/');
    return listPrometheusGroups(getField(getMapping(resource, 'spec'), 'groups'), ['spec', 'groups'], folder);
  },
  readRule: readPrometheusRule,
};
