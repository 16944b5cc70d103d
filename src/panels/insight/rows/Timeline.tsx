import { nameSignal } from '../../../ui/health';
import React, { memo } from 'react';
import { t } from '@grafana/i18n';
import { useTheme2 } from '@grafana/ui';
import type { FleetEvent } from '../../../ui/fleet';
import { xAt } from '../../../ui/chart';

const size = { width: 120, height: 16 };
/** So short an anomaly is still to be seen. */
const narrowest = 2;

interface Props {
  events: FleetEvent[];
  range: { from: number; to: number };
}

/** When a service was unusual within the range, the more opaque the more severe. */
export const Timeline = memo(function Timeline({ events, range }: Props) {
  const { colors } = useTheme2();
  return (
    <svg
      width={size.width}
      height={size.height}
      role="img"
      aria-label={t('rows.anomalies', 'Anomalies in the range: {{n}}', { n: events.length })}
    >
      <rect width={size.width} height={size.height} fill={colors.action.hover} />
      {events.map((event, i) => {
        const x = xAt(Math.max(event.start, range.from), { ...range, ...size });
        const width = Math.max(narrowest, xAt(event.end, { ...range, ...size }) - x);
        return (
          <rect
            key={i}
            x={x}
            width={width}
            height={size.height}
            fill={colors.error.main}
            fillOpacity={0.35 + 0.65 * event.severity}
          >
            <title>{`${nameSignal(event.signal)}: ${event.reason}`}</title>
          </rect>
        );
      })}
    </svg>
  );
});
