import {
  checkForPrometheus,
  toGrafanaApi,
  toPrometheusRules,
  toProvisioningYaml,
  toRecordingGroups,
  toRuleGroups,
  toTerraform,
  type RuleSpec,
} from '../../alerts';

export const formatNames = ['provisioning', 'terraform', 'prometheus', 'api', 'recording'] as const;
export type FormatName = (typeof formatNames)[number];

/** A rule in one format, or why it cannot be written in it. */
export type Written = { ok: true; text: string; file: string } | { ok: false; message: string };

const endings: Record<FormatName, string> = {
  provisioning: 'yaml',
  terraform: 'tf',
  prometheus: 'prometheus.yaml',
  api: 'json',
  recording: 'recording.yaml',
};

/** Writes a rule that has passed `checkRule`. */
export function writeRule(spec: RuleSpec, format: FormatName): Written {
  const file = `${fileName(spec.name)}.${endings[format]}`;
  const said = (text: string): Written => ({ ok: true, text, file });
  switch (format) {
    case 'provisioning':
      return said(toProvisioningYaml(toRuleGroups([spec])));
    case 'terraform':
      return said(toTerraform(toRuleGroups([spec])));
    case 'api':
      return said(JSON.stringify(toRuleGroups([spec]).map(toGrafanaApi), null, 2));
    case 'prometheus': {
      const [problem] = checkForPrometheus(spec);
      return problem ? { ok: false, message: problem.message } : said(toPrometheusRules([spec]));
    }
    case 'recording': {
      const groups = toRecordingGroups([spec], spec.source.uid);
      return groups.length > 0
        ? said(toProvisioningYaml(groups))
        : { ok: false, message: 'Rules of this kind ask the source itself: there is nothing to record.' };
    }
  }
}

/** A name that file systems take. */
function fileName(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'rule'
  );
}
