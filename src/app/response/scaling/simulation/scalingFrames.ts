import { FieldType, type DataFrame, type FieldConfig } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { ScalingComparison } from '../../../../response';
import type { PastTargets } from './readTargets';

/** Demand, what was to be prepared for, and the replicas of both ways of scaling, as a time series panel draws them. */
export function scalingFrames(
  { demand, target }: PastTargets,
  { reactive, predictive }: ScalingComparison
): DataFrame[] {
  const times = Array.from(demand.values, (_, row) => demand.start + row * demand.step);
  const field = (name: string, values: Float64Array, config: FieldConfig) => ({
    name,
    type: FieldType.number,
    values: Array.from(values, (value) => (Number.isFinite(value) ? value : null)),
    config: { displayName: name, ...config },
  });
  const replicas = {
    axisPlacement: 'right',
    axisLabel: t('scaling.replicas', 'Replicas'),
    lineInterpolation: 'stepAfter',
  };
  const amount = { axisPlacement: 'left', axisLabel: t('scaling.demand', 'Demand') };
  return [
    {
      length: times.length,
      fields: [
        { name: 'time', type: FieldType.time, values: times, config: {} },
        field(t('scaling.demand', 'Demand'), demand.values, { custom: amount, color: fixed('blue') }),
        field(t('scaling.prepared-for', 'Prepared for'), target, {
          custom: { ...amount, lineStyle: { fill: 'dot', dots: [2, 6] } },
          color: fixed('purple'),
        }),
        field(t('scaling.reactive-replicas', 'Replicas, reactive'), reactive.replicas, {
          custom: replicas,
          color: fixed('orange'),
        }),
        field(t('scaling.predictive-replicas', 'Replicas, ahead'), predictive.replicas, {
          custom: replicas,
          color: fixed('green'),
        }),
      ],
    },
  ];
}

function fixed(fixedColor: string): FieldConfig['color'] {
  return { mode: 'fixed', fixedColor };
}
