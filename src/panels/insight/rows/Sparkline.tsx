import React, { memo } from 'react';
import { useTheme2 } from '@grafana/ui';
import type { Trend } from '../../../ui/fleet';
import { measureBox, sparkPath, xAt } from '../../../ui/chart';

const size = { width: 120, height: 24 };

/** A service's trend, its forecast dashed behind the present. A picture beside figures: nothing that is not said in words. */
export const Sparkline = memo(function Sparkline({ trend }: { trend: Trend }) {
  const { colors } = useTheme2();
  const { ahead } = trend;
  const times = [...trend.times, ...ahead.times];
  if (times.length === 0) {
    return null;
  }
  const box = measureBox(times, [...trend.values, ...ahead.values], size);
  const now = xAt(trend.times[trend.times.length - 1], box);
  return (
    <svg width={size.width} height={size.height} aria-hidden="true">
      <path d={sparkPath(trend.times, trend.values, box)} fill="none" stroke={colors.primary.text} />
      <path
        d={sparkPath(ahead.times, ahead.values, box)}
        fill="none"
        stroke={colors.warning.text}
        strokeDasharray="3 2"
      />
      <line x1={now} x2={now} y1={0} y2={size.height} stroke={colors.border.strong} />
    </svg>
  );
});
