import {
  checkForPrometheus,
  toGrafanaApi,
  toNotifyTerraform,
  toNotifyYaml,
  toPrometheusRules,
  toProvisioningYaml,
  toRecordingGroups,
  toRuleGroups,
  toTerraform,
  type NotifySpec,
  type RuleGroup,
  type RuleSpec,
} from '../src/alerts';
import { CommandError } from './command';
import type { RuleFile } from './readRuleFile';

/** A format that rules can be written in. */
export interface Format {
  /** What a file of this format ends in. */
  ending: string;
  write: (rules: RuleFile, recordTo: string | undefined) => string;
  /** Where the format has notifications, too. */
  writeNotify?: (notify: NotifySpec) => string;
}

/** Formats by their name on the command line. */
export const formats: Record<string, Format> = {
  'grafana-yaml': {
    ending: '.grafana.yaml',
    write: ({ specs }, recordTo) => toProvisioningYaml(listGroups(specs, recordTo)),
    writeNotify: (notify) => toNotifyYaml(notify),
  },
  terraform: {
    ending: '.tf',
    write: ({ specs }, recordTo) => toTerraform(listGroups(specs, recordTo)),
    writeNotify: (notify) => toNotifyTerraform(notify),
  },
  api: {
    ending: '.api.json',
    write: ({ specs }, recordTo) => `${JSON.stringify(listGroups(specs, recordTo).map(toGrafanaApi), null, 2)}\n`,
  },
  prometheus: { ending: '.prometheus.yaml', write: prometheusRules },
};

/** The groups of rules and, where there is a data source to record to, of recording rules. */
export function listGroups(specs: RuleSpec[], recordTo: string | undefined): RuleGroup[] {
  return [...toRuleGroups(specs), ...(recordTo === undefined ? [] : toRecordingGroups(specs, recordTo))];
}

/** Prometheus' own recording rules are in the file already: nothing else records there. */
function prometheusRules({ specs, formatProblem }: RuleFile): string {
  const problems = specs.flatMap((spec, i) =>
    checkForPrometheus(spec).map((problem) => ({ ...problem, field: `[${i}].${problem.field}` }))
  );
  if (problems.length > 0) {
    throw new CommandError(problems.map(formatProblem).join('\n'));
  }
  return toPrometheusRules(specs);
}
