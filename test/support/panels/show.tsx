import React from 'react';
import { render } from '@testing-library/react';
import { dateTime, LoadingState, type DataFrame, type PanelData, type PanelProps } from '@grafana/data';
import { readFleet } from '../../../src/ui/fleet';
import { InsightPanel } from '../../../src/panels/insight/InsightPanel';
import { defaultOptions, type InsightOptions } from '../../../src/panels/insight/options';
import { hour } from '../../../src/engine';

/** Draws the panel with an answer, over the hour before the answer's cutoff. */
export function show(series: DataFrame[], options: Partial<InsightOptions> = {}, data: Partial<PanelData> = {}) {
  const cutoff = readFleet(series)?.cutoff ?? hour;
  const timeRange = { from: dateTime(cutoff - hour), to: dateTime(cutoff), raw: { from: 'now-1h', to: 'now' } };
  const props = {
    data: { series, state: LoadingState.Done, timeRange, ...data },
    options: { ...defaultOptions, ...options },
    timeRange,
    timeZone: 'utc',
    width: 800,
    height: 600,
  } as unknown as PanelProps<InsightOptions>;
  return render(<InsightPanel {...props} />);
}

/** Nothing has a size in jsdom, and rows are drawn only where they are seen. */
export function giveSizes(): void {
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 400 });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 800 });
}
