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
  supports: (spec, { recordTo } = {}) => {
    const isEmpty = (target?: string) => toRecordingGroups([spec], target).length === 0;
    return isEmpty('any')
      ? problemIf(true, 'kind', 'Rules of this kind query the source itself: there is nothing to record.')
      : problemIf(
          isEmpty(recordTo),
          'source.uid',
          'The rule asks Foresight, which stores no series. Name a Prometheus or Mimir data source to record to (`--record-to`).'
        );
  },
  write: (specs, { recordTo } = {}) => toProvisioningYaml(toRecordingGroups(specs, recordTo)),
};
