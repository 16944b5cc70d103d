import React from 'react';
import { Badge } from '@grafana/ui';
import type { Verdict } from '../../incidents';
import { verdictLooks } from './verdictLooks';

/** What somebody said, by colour, icon and word. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { icon, color, text } = verdictLooks[verdict];
  return <Badge color={color} icon={icon} text={text()} />;
}
