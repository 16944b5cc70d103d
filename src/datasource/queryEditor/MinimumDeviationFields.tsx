import React from 'react';
import { t } from '@grafana/i18n';
import { ValidatedField } from '../../ui';
import { readAtLeastZero } from '../readings';
import type { OptionProps } from './OptionSection';

/** How far out a value must lie, however surprising it is. */
export function MinimumDeviationFields({ model, onChange }: OptionProps) {
  const { minimumDeviation } = model;
  return (
    <>
      <ValidatedField
        label={t('deviation.absolute', 'Deviates by at least')}
        help={t('deviation.absolute-help', 'From what was expected, in the unit of the series; 0 takes any deviation.')}
        value={String(minimumDeviation.absolute)}
        read={readAtLeastZero}
        onCommit={(absolute) => onChange({ minimumDeviation: { ...minimumDeviation, absolute } })}
      />
      <ValidatedField
        label={t('deviation.relative', 'And by at least, of the expected')}
        help={t('deviation.relative-help', 'As a part of what was expected; 0 takes any deviation.')}
        value={String(Number((minimumDeviation.relative * 100).toFixed(6)))}
        suffix="%"
        read={readAtLeastZero}
        onCommit={(percent) => onChange({ minimumDeviation: { ...minimumDeviation, relative: percent / 100 } })}
      />
    </>
  );
}
