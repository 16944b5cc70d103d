import React from 'react';
import { t } from '@grafana/i18n';
import { RadioField, ValidatedField } from '../../ui';
import { readOptionalNumber } from '../readings';
import { BoundsField } from './BoundsField';
import { HorizonField, summarizeHorizon } from './HorizonField';
import { OptionSection, type OptionProps } from './OptionSection';

/** Which limit, and how the way to it is forecast. */
export function RunwayOptions({ model, onChange }: OptionProps) {
  const limit = model.limit ?? t('runway.no-limit', 'no limit yet');
  const summary = [
    model.crossing === 'above'
      ? t('runway.summary-above', 'at or above {{limit}}', { limit })
      : t('runway.summary-below', 'at or below {{limit}}', { limit }),
    summarizeHorizon(model),
  ];
  const crossings = [
    { value: 'above' as const, label: t('runway.above', 'Above it') },
    { value: 'below' as const, label: t('runway.below', 'Below it') },
  ];
  return (
    <OptionSection title={t('runway.title', 'Runway')} summary={summary} startsOpen={model.limit === null}>
      <ValidatedField
        label={t('runway.limit', 'Limit')}
        help={t(
          'runway.limit-help',
          'The value not to be reached, in the unit of the series, such as 90 for a disk in percent.'
        )}
        placeholder={t('runway.limit-missing', 'needed')}
        value={String(model.limit ?? '')}
        read={readOptionalNumber}
        onCommit={(value) => onChange({ limit: value ?? null })}
      />
      <RadioField
        label={t('runway.crossing', 'Danger')}
        options={crossings}
        value={model.crossing}
        onChange={(crossing) => onChange({ crossing })}
      />
      <HorizonField model={model} onChange={onChange} />
      <BoundsField model={model} onChange={onChange} />
    </OptionSection>
  );
}
