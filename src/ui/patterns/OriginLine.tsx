import React from 'react';
import { t } from '@grafana/i18n';
import { Badge, Stack, Tooltip } from '@grafana/ui';
import type { LogOrigin } from '../../frames';
import { MutedText } from '../MutedText';
import { describeOrigin } from './describeOrigin';

/** What the patterns were read from, and whether their counts are an estimate. */
export function OriginLine({ origin }: { origin: LogOrigin }) {
  return (
    <Stack direction="row" gap={1} alignItems="center" wrap="wrap">
      {origin.isEstimate && (
        <Tooltip
          content={t(
            'patterns.estimate-help',
            'Counts are scaled up from the lines that were read. Narrow the time range or choose a service for exact ones.'
          )}
        >
          <span tabIndex={0}>
            <Badge color="blue" icon="info-circle" text={t('patterns.estimate', 'Estimate')} />
          </span>
        </Tooltip>
      )}
      <MutedText>{describeOrigin(origin)}</MutedText>
    </Stack>
  );
}
