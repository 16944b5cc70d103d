import { getAlertKind, type RuleSpec } from '.';
import type { RecordingRule } from '../spec/grafana/grafanaRule';
import { ruleUid } from '../spec/ruleUid';

/**
 * Rules that write score, forecast and bounds of a spec to a Prometheus or Mimir data source, labelled with
 * `foresight_rule`, the uid of the spec's alert rule. None for kinds that query the source itself (missing, sloBurn).
 */
export function toRecordingRules(spec: RuleSpec, targetUid: string): RecordingRule[] {
  const { recording } = getAlertKind(spec);
  return Object.entries(recording?.outputs ?? {}).map(([metric, output]) => {
    const data = recording?.steps(spec, output) ?? [];
    return {
      uid: ruleUid(spec, metric),
      title: `${spec.name}: ${metric}`,
      data,
      labels: { ...spec.labels, foresight_rule: ruleUid(spec) },
      record: { metric, from: data[data.length - 1].refId, targetUid },
    };
  });
}
