import { isMapping, toNumber } from '../../../schema';
import { getField, readText } from '../readFields';
import { readGrafanaRule } from './grafanaRule';
import type { FoundGroup, ImportFormat } from './importFormat';
import { listPrometheusGroups } from './prometheusRule';

/** A provisioning file of Grafana, which is also what its export gives. */
export const grafanaFile: ImportFormat = {
  label: 'Grafana provisioning file',
  times: { pending: 'for', keepFiring: 'keepFiringFor' },
  matches: (document) =>
    isMapping(document) && 'groups' in document && toNumber(getField(document, 'apiVersion')) === 1,
  listGroups(document) {
    const groups = listPrometheusGroups(getField(Object(document), 'groups'), ['groups'], '');
    return groups.map((group): FoundGroup => ({ ...group, folder: readText(group.head, 'folder', 1000) }));
  },
  readRule: readGrafanaRule,
};
