import React, { memo } from 'react';
import { useTheme2 } from '@grafana/ui';
import { sparkPath } from '../../chart';

const size = { width: 110, height: 24 };

/** Lines of a pattern over the range. A picture beside figures: it says nothing that is not said in words. */
export const TrendLine = memo(function TrendLine({ times, values }: { times: number[]; values: number[] }) {
  const { colors } = useTheme2();
  // From none on: a pattern that is always there is no line at the bottom.
  const box = { ...size, from: times[0], to: times[times.length - 1], min: 0, max: Math.max(...values, 1) };
  return (
    <svg width={size.width} height={size.height} aria-hidden="true">
      <path d={sparkPath(times, values, box)} fill="none" stroke={colors.text.secondary} strokeWidth={1.5} />
    </svg>
  );
});
