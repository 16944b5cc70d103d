import React from 'react';
import { useStyles2 } from '@grafana/ui';
import { describeEvidence, type TimeAxis } from '../../../insight';
import { renderText } from '../../../ui/health';
import { measureBox, sparkPath, xAt } from '../../../ui/chart';
import type { Window } from '../incidentWindow';
import { selectUnusual, type SignalRow } from './listRows';
import { stackStyles } from './stackStyles';

interface Props {
  row: SignalRow;
  axis: TimeAxis;
  window: Window;
  /** A place of the axis that is marked. */
  cursor: number | undefined;
}

/** Drawn to a fixed size, and stretched to the room there is. */
const size = { width: 1000, height: 44 };

/** One signal over the incident and what came before: its usual range, where it left it, and new versions. */
export function SignalChart({ row, axis, window, cursor }: Props) {
  const styles = useStyles2(stackStyles);
  const { values, usual, evidence, deploys } = row;
  const times = listTimes(axis);
  const box = measureBox(times, usual ? [...values, usual.lower, usual.upper] : values, size);
  const x = (time: number) => Math.min(Math.max(xAt(time, box), 0), size.width);
  const y = (value: number) => size.height * (1 - (value - box.min) / (box.max - box.min));
  // Drawn values stand at the beginnings of the axis' steps: so do marks.
  const snap = (time: number) => axis.start + Math.floor((time - axis.start) / axis.step) * axis.step;
  const upright = (time: number) => ({ x1: x(snap(time)), x2: x(snap(time)), y1: 0, y2: size.height });
  const unusual = selectUnusual(row, (place) => times[place] >= (evidence.onset ?? window.from));
  return (
    <svg
      role="img"
      aria-label={`${row.service}, ${renderText(describeEvidence(evidence))}`}
      className={styles.chart}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
    >
      <rect className={styles.incident} x={x(window.from)} width={x(window.to) - x(window.from)} height={size.height} />
      {usual && (
        <rect className={styles.band} width={size.width} y={y(usual.upper)} height={y(usual.lower) - y(usual.upper)} />
      )}
      <path className={styles.line} d={sparkPath(times, values, box)} />
      <path className={styles.unusual} d={sparkPath(times, unusual, box)} />
      {deploys.map((time) => (
        <line key={time} className={styles.deploy} {...upright(time)} />
      ))}
      {typeof evidence.onset === 'number' && <line className={styles.onset} {...upright(evidence.onset)} />}
      {cursor !== undefined && <line className={styles.cursor} {...upright(times[cursor])} />}
    </svg>
  );
}

/** The times of an axis, ms. */
export function listTimes({ start, step, count }: TimeAxis): number[] {
  return Array.from({ length: count }, (_, i) => start + i * step);
}
