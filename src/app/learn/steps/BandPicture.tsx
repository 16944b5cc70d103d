import React from 'react';
import { dateTimeFormat, formattedValueToString, getValueFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useTheme2 } from '@grafana/ui';
import { verbatim } from '../../../ui';
import { valueAxis } from '../../chart/axes';
import { bandPath, linePath } from '../../chart/paths';
import { Plot, type Places } from '../../chart/Plot';
import { timeAxis } from '../../chart/timeAxis';
import type { ReadBand } from './readSteps';

interface Props {
  band: ReadBand;
  label: string;
}

/** What came, and what is expected with its interval; read at the pointer or with arrow keys, without the bounds of the future. */
export function BandPicture({ band: { rows, unit }, label }: Props) {
  const { colors } = useTheme2();
  const format = getValueFormat(unit);
  const write = (value: number) => formattedValueToString(format(value));
  const range = { from: rows.time[0], to: rows.time[rows.time.length - 1] };
  const place = ({ x, y }: Places, column: number[]) => column.map((value, i) => ({ x: x(rows.time[i]), y: y(value) }));
  const points = rows.time.map((time, i) => {
    const value = Number.isFinite(rows.value[i]) ? rows.value[i] : rows.point[i];
    return {
      x: time,
      text: t('learn.band-point', '{{time}}: {{value}}', {
        time: dateTimeFormat(time, { format: 'HH:mm' }),
        value: write(value),
        ...verbatim,
      }),
    };
  });
  return (
    <Plot
      label={label}
      x={timeAxis(range)}
      y={valueAxis([...rows.value, ...rows.upper, ...rows.lower], { format: write, ticks: 6 })}
      points={points}
    >
      {(places) => (
        <>
          <path d={bandPath(place(places, rows.lower), place(places, rows.upper))} fill={colors.primary.transparent} />
          <path d={linePath(place(places, rows.value))} fill="none" stroke={colors.success.text} strokeWidth={1.5} />
          <path
            d={linePath(place(places, rows.point))}
            fill="none"
            stroke={colors.primary.text}
            strokeWidth={1.5}
            strokeDasharray="4 3"
          />
        </>
      )}
    </Plot>
  );
}
