import { colorManipulator, type GrafanaTheme2 } from '@grafana/data';
import type { PatternState } from '../../../insight';
import { otherPatterns, type LogPattern, type VolumeColumn } from '../logPatterns';

/** Names of Grafana's hues: warm is what began or grew, violet what went; all that is usual is cold and dull. */
const hues: Record<PatternState, string[]> = {
  new: ['red', 'light-red', 'dark-red', 'semi-dark-red'],
  surging: ['orange', 'light-orange', 'dark-orange', 'yellow'],
  vanished: ['purple', 'light-purple', 'dark-purple'],
  fading: ['blue', 'light-blue'],
  usual: ['semi-dark-blue', 'semi-dark-green', 'dark-blue', 'dark-green'],
};
/** How much of its hue a usual pattern keeps: those that are not stand out. */
const usualStrength = 0.45;

/** The colour of each column of the chart, by the id of its pattern. */
export function pickColors(
  columns: readonly VolumeColumn[],
  rows: readonly LogPattern[],
  theme: GrafanaTheme2
): Map<string, string> {
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const used: Partial<Record<PatternState, number>> = {};
  return new Map(
    columns.map(({ id }) => {
      if (id === otherPatterns) {
        return [id, theme.colors.border.strong];
      }
      const state = states.get(id) ?? 'usual';
      const place = used[state] ?? 0;
      used[state] = place + 1;
      const color = theme.visualization.getColorByName(hues[state][place % hues[state].length]);
      return [id, state === 'usual' ? colorManipulator.alpha(color, usualStrength) : color];
    })
  );
}
