import React from 'react';
import { t } from '@grafana/i18n';
import { FieldSet, Grid } from '@grafana/ui';
import { defaultLimits, limitsSchema, type LimitSettings } from '../../queries';
import { readNumberRange } from '../../schema';
import { ValidatedField, type Reader } from '../../ui';
import type { ConfigProps } from '../types';
import { withSettings } from './settings';

interface LimitField {
  limit: keyof LimitSettings;
  label: string;
  help: string;
  unit?: string;
  /** How many of the setting's own unit make one shown unit. */
  scale: number;
}

const mebibyte = 1024 * 1024;

const limitFields = (): LimitField[] => [
  {
    limit: 'maxSeries',
    label: t('limits.series', 'Series per query'),
    help: t('limits.series-help', 'Further series are left out and named in a notice.'),
    scale: 1,
  },
  {
    limit: 'maxPoints',
    label: t('limits.points', 'Points per query'),
    help: t('limits.points-help', 'All series together.'),
    scale: 1,
  },
  {
    limit: 'maxResponseBytes',
    label: t('limits.response', 'Size of one answer'),
    help: t('limits.response-help', 'Of a source, for one request.'),
    unit: 'MiB',
    scale: mebibyte,
  },
  {
    limit: 'timeoutMs',
    label: t('limits.timeout', 'Longest wait'),
    help: t('limits.timeout-help', 'For one request. Alert rules give up after 30 s.'),
    unit: 's',
    scale: 1000,
  },
  {
    limit: 'concurrency',
    label: t('limits.concurrency', 'Requests at once'),
    help: t('limits.concurrency-help', 'That one query sends to its source.'),
    scale: 1,
  },
  {
    limit: 'cacheBytes',
    label: t('limits.cache', 'Cache'),
    help: t('limits.cache-help', 'Memory for history and models; the largest of all instances counts.'),
    unit: 'MiB',
    scale: mebibyte,
  },
];

/** How much one query may ask for; an empty field means the default. */
export function LimitsSection({ options, onOptionsChange }: ConfigProps) {
  const limits = options.jsonData.limits ?? {};
  const change = (limit: keyof LimitSettings, value: number | undefined) =>
    onOptionsChange(withSettings(options, { limits: { ...limits, [limit]: value } }));
  return (
    <FieldSet label={t('limits.title', 'Limits')}>
      <Grid minColumnWidth={34} gap={2}>
        {limitFields().map(({ limit, label, help, unit, scale }) => (
          <ValidatedField
            key={limit}
            label={label}
            help={help}
            suffix={unit}
            value={show(limits[limit], scale)}
            placeholder={show(defaultLimits[limit], scale)}
            disabled={options.readOnly}
            read={limitReader(limit, scale)}
            onCommit={(shown) => change(limit, shown === undefined ? undefined : Math.round(shown * scale))}
          />
        ))}
      </Grid>
    </FieldSet>
  );
}

function show(value: number | undefined, scale: number): string {
  return value === undefined ? '' : String(value / scale);
}

/** A number in the range of the limit, in the unit that is shown, or nothing. */
function limitReader(limit: keyof LimitSettings, scale: number): Reader<number | undefined> {
  const { min = 0, max = Infinity } = readNumberRange(limitsSchema.entries[limit]);
  return (text) => {
    if (text.trim() === '') {
      return { ok: true, value: undefined };
    }
    const value = Number(text);
    return Number.isFinite(value) && value * scale >= min && value * scale <= max
      ? { ok: true, value }
      : {
          ok: false,
          message: t(
            'limits.out-of-range',
            'Write a number from {{min}} to {{max}}, or leave the field empty for the default.',
            { min: formatLimit(min, scale), max: formatLimit(max, scale) }
          ),
        };
  };
}

/** In the unit that is shown; small fractions of it up, so that the number is in the range. */
function formatLimit(value: number, scale: number): string {
  return String(Math.ceil((value / scale) * 1000) / 1000);
}
