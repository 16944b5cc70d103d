import { falseAlarmsField } from './fields';
import type { KindRule, SensitivitySetting } from './alertKind';

const settings = [7, 3, 1, 0.5, 0.25, 0.1];

/** The sensitivity of detectors: false alarms per series and week. */
export function falseAlarmSensitivity<Rule extends KindRule>(): SensitivitySetting<Rule> {
  return {
    label: () => falseAlarmsField.label,
    variants: (spec) =>
      settings.map((falseAlarmsPerWeek) => ({
        setting: falseAlarmsPerWeek,
        spec: { ...spec, learning: { ...spec.learning, falseAlarmsPerWeek } },
        sameValues: false,
      })),
  };
}
