import { isMapping } from '../../../schema';
import { getField, getMapping, type Mapping } from '../readFields';
import { readGrafanaRule } from './grafanaRule';
import type { ImportFormat } from './importFormat';
import { listPrometheusGroups, readPrometheusRule } from './prometheusRule';

const isGroup = (value: unknown) => isMapping(value) && Array.isArray(getField(value, 'rules'));

/** The answer of a ruler of Mimir, Loki or Grafana: lists of groups by their namespace or folder. */
export const ruler: ImportFormat = {
  label: 'Ruler API',
  matches: (document) =>
    isMapping(document) &&
    Object.keys(document).length > 0 &&
    Object.values(document).every((groups) => Array.isArray(groups) && groups.length > 0 && groups.every(isGroup)),
  listGroups: (document) =>
    Object.entries(Object(document)).flatMap(([folder, groups]) => listPrometheusGroups(groups, [folder], folder)),
  readRule(rule, group) {
    return isMapping(getField(rule, 'grafana_alert'))
      ? readGrafanaRule(toFileFields(rule))
      : readPrometheusRule(rule, group);
  },
};

/** A rule of Grafana's ruler by the names of its provisioning files. */
function toFileFields(rule: Mapping): Mapping {
  const own = getMapping(rule, 'grafana_alert');
  return {
    ...rule,
    uid: own.uid,
    title: own.title,
    folderUid: own.namespace_uid,
    condition: own.condition,
    data: own.data,
    noDataState: own.no_data_state,
    execErrState: own.exec_err_state,
    keepFiringFor: rule.keep_firing_for,
    missingSeriesEvalsToResolve: own.missing_series_evals_to_resolve,
    isPaused: own.is_paused,
    record: own.record,
  };
}
