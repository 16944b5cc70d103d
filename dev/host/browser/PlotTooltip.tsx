import React from 'react';
import { dateTimeFormat, formattedValueToString, getFieldDisplayName, type DataFrame } from '@grafana/data';
import { SeriesTable, TooltipPlugin2, type UPlotConfigBuilder } from '@grafana/ui';

/** TooltipHoverMode.xAll: a const enum of a package is no value at run time. */
const allAtOneTime = 1;

/** The values of all series at the time under the pointer. */
export function PlotTooltip({ config, frame }: { config: UPlotConfigBuilder; frame: DataFrame }) {
  const [time, ...fields] = frame.fields;
  const rowsAt = (indices: Array<number | null>) =>
    fields.flatMap((field, i) => {
      const row = indices[i + 1];
      const value = row === null ? null : field.values[row];
      return value === null || value === undefined || field.config.custom?.hideFrom?.tooltip
        ? []
        : [{ label: getFieldDisplayName(field, frame), value: text(field, value) }];
    });
  return (
    <TooltipPlugin2
      config={config}
      hoverMode={allAtOneTime as never}
      render={(_, indices) => (
        <SeriesTable timestamp={dateTimeFormat(time.values[indices[0] ?? 0])} series={rowsAt(indices)} />
      )}
    />
  );
}

function text(field: DataFrame['fields'][number], value: unknown): string {
  return field.display ? formattedValueToString(field.display(value)) : String(value);
}
