import React from 'react';
import { Badge } from '@grafana/ui';
import { outcomeLooks } from '../names';
import type { OutcomeName } from '../read/findings';

/** How something came out, by icon, colour and word. */
export function OutcomeBadge({ outcome }: { outcome: OutcomeName }) {
  const { color, icon, name } = outcomeLooks[outcome];
  return <Badge color={color} icon={icon} text={name()} />;
}
