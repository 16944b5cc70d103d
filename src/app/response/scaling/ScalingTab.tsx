import React from 'react';
import { LoadingPlaceholder } from '@grafana/ui';

/** Scaling of services ahead of their load. `foresight` is the uid of the Foresight data source. */
export function ScalingTab({ foresight }: { foresight: string }) {
  return <LoadingPlaceholder text="" data-foresight={foresight} />;
}
