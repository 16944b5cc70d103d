import type { RuleFormatName } from '../formats';
import type { NotifySpec } from './notifySpec';
import { toNotifyTerraform } from './toNotifyTerraform';
import { toNotifyYaml } from './toNotifyYaml';

/** The formats that notifications are written in, too, each as a file of its own. */
const notifyFormats: { [Name in RuleFormatName]?: (notify: NotifySpec) => string } = {
  'grafana-yaml': toNotifyYaml,
  terraform: toNotifyTerraform,
};

/** Notifications that have passed `checkNotify`; undefined where the format has none. */
export function writeNotify(notify: NotifySpec, format: RuleFormatName): string | undefined {
  return notifyFormats[format]?.(notify);
}
