import { toRecordingGroups } from '../kinds/toRuleGroups';
import { message } from '../spec/formField';
import { problemIf } from '../spec/problem';
import { toProvisioningYaml } from './grafanaYaml';
import type { RuleFormat } from './ruleFormat';

/** Recording rules for Grafana's file provisioning: score, forecast and bounds of each rule as series. */
export const recordingYaml: RuleFormat = {
  label: message('formats.recording', 'Recording rules'),
  extension: '.recording.yaml',
  aliases: ['recording'],
  supports: (spec) =>
    problemIf(
      toRecordingGroups([spec]).length === 0,
      'kind',
      'Rules of this kind query the source itself: there is nothing to record.'
    ),
  write: (specs, { recordTo } = {}) => toProvisioningYaml(toRecordingGroups(specs, recordTo)),
};
