import { t } from '@grafana/i18n';
import { getFormat, toAlertRules } from '../../../alerts';
import {
  defaultStabilization,
  writeAdapterRule,
  writeHpa,
  writeScaledObject,
  writeScalingRule,
} from '../../../response';
import { parseDuration } from '../../../schema';
import { readStep, toWorkload, type ScalingSettings } from './scalingSettings';

/** A text to copy or to download. */
export interface Manifest {
  label: string;
  file: string;
  text: string;
}

/** Everything that scaling ahead needs outside of Grafana and in it, or what is still missing for it. */
export function writeManifests(
  foresight: string,
  settings: ScalingSettings
): { ok: true; manifests: Manifest[] } | { ok: false; problems: string[] } {
  const startup = parseDuration(settings.startup, 'Start-up');
  const rule = writeScalingRule(
    { ...settings, stabilization: defaultStabilization / 1000 },
    { foresight, source: settings.source, startup, step: readStep(settings) }
  );
  const [{ uid }] = toAlertRules(rule);
  const workload = toWorkload(settings, uid);
  if (!workload.ok) {
    return workload;
  }
  const { recordTo, source } = settings;
  const name = workload.value.workload;
  const inGrafana = (format: 'grafana-yaml' | 'terraform') =>
    getFormat(format).write([rule], { recordTo: recordTo || source });
  return {
    ok: true,
    manifests: [
      {
        label: t('scaling.rules-yaml', 'Rules of Grafana'),
        file: `${name}-scaling.grafana.yaml`,
        text: inGrafana('grafana-yaml'),
      },
      {
        label: t('scaling.rules-terraform', 'The same in Terraform'),
        file: `${name}-scaling.tf`,
        text: inGrafana('terraform'),
      },
      { label: 'KEDA', file: `${name}-scaledobject.yaml`, text: writeScaledObject(workload.value) },
      { label: 'HPA', file: `${name}-hpa.yaml`, text: writeHpa(workload.value) },
      { label: 'prometheus-adapter', file: `${name}-adapter.yaml`, text: writeAdapterRule(workload.value) },
    ],
  };
}
