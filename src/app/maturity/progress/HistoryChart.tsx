import React, { useMemo } from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Text, useStyles2, useTheme2 } from '@grafana/ui';
import type { TimeRange } from '../../../engine';
import { verbatim } from '../../../ui';
import { linePath, type Point } from '../../chart/paths';
import { Plot, type Places, type ReadPoint } from '../../chart/Plot';
import { timeAxis } from '../../chart/timeAxis';

/** One line of a chart. */
export interface HistoryLine {
  name: string;
  times: number[];
  values: number[];
}

interface Props {
  /** What is drawn. */
  title: string;
  lines: HistoryLine[];
  range: TimeRange;
  /** Values at which a line is drawn across; the first is the bottom, and the last the top. */
  ticks: readonly number[];
  /** A value holds until the next one. */
  isStep?: true;
}

/** Lines of fewer values have a dot for each. */
const maxDots = 30;

/** More lines cannot be told apart. */
export const maxLines = 8;

const colors = ['blue', 'orange', 'purple', 'green', 'yellow', 'red', 'semi-dark-blue', 'semi-dark-orange'];
const dashes = ['none', '6 3', '2 2', '8 2 2 2', '10 4', '4 4', '1 3', '12 3 3 3'];

/** Lines over time, told apart by colour and dashes; read at the pointer or with arrow keys. */
export function HistoryChart({ title, lines, range, ticks, isStep }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const shown = useMemo(() => lines.slice(0, maxLines), [lines]);
  const points = useMemo(() => listPoints(shown), [shown]);
  const look = (i: number) => ({
    stroke: theme.visualization.getColorByName(colors[i]),
    strokeDasharray: dashes[i],
    strokeWidth: i === 0 ? 2.5 : 1.5,
    fill: 'none',
  });
  return (
    <section aria-label={title}>
      <Text element="h3" variant="h5">
        {title}
      </Text>
      <Plot
        label={`${title}: ${shown.map(describeLine).join('; ')}`}
        x={timeAxis(range)}
        y={{ from: ticks[0], to: ticks[ticks.length - 1], ticks: [...ticks], format: String }}
        height={160}
        points={points}
      >
        {({ x, y }) =>
          shown.map(({ times, values }, i) => (
            <g key={i}>
              <path d={linePath(placeValues({ times, values }, { x, y }, isStep))} {...look(i)} />
              {/* A value with none beside it is no line. */}
              {times.length < maxDots &&
                times.map((time, at) => (
                  <circle key={time} cx={x(time)} cy={y(values[at])} r={2.5} fill={look(i).stroke} />
                ))}
            </g>
          ))
        }
      </Plot>
      <ul className={styles} aria-hidden="true">
        {shown.map(({ name }, i) => (
          <li key={i}>
            <svg width={24} height={8}>
              <path d="M0 4H24" {...look(i)} />
            </svg>{' '}
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeValues(
  { times, values }: Pick<HistoryLine, 'times' | 'values'>,
  { x, y }: Pick<Places, 'x' | 'y'>,
  isStep?: true
): Point[] {
  return times.flatMap((time, at) => {
    const point = { x: x(time), y: y(values[at]) };
    return isStep && at > 0 ? [{ x: point.x, y: y(values[at - 1]) }, point] : [point];
  });
}

/** At each time what each line says there. */
function listPoints(lines: HistoryLine[]): ReadPoint[] {
  const values = lines.map(({ times, values: own }) => new Map(times.map((time, i) => [time, own[i]])));
  const times = [...new Set(lines.flatMap((line) => line.times))].sort((a, b) => a - b);
  return times.map((time) => ({
    x: time,
    text: [
      dateTimeFormat(time),
      ...lines.flatMap(({ name }, i) => {
        const value = values[i].get(time) ?? NaN;
        return Number.isNaN(value) ? [] : [`${name} ${Math.round(value)}`];
      }),
    ].join(' · '),
  }));
}

function describeLine({ name, values }: HistoryLine): string {
  const known = values.filter((value) => !Number.isNaN(value)).map(Math.round);
  const [first, last] = [known[0], known[known.length - 1]];
  return known.length === 0
    ? t('maturity.line-empty', '{{name}} has no values', { name, ...verbatim })
    : t('maturity.line', '{{name}} from {{first}} to {{last}}', { name, first, last, ...verbatim });
}

const getStyles = (theme: GrafanaTheme2) =>
  css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 0, 8),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  });
