import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2, useTheme2 } from '@grafana/ui';
import { verbatim } from '../../verbatim';
import type { PatternState } from '../../../insight';
import { statesByGravity, type PatternVolume } from '../logPatterns';
import { stateIcon, stateText } from '../table/StateBadge';
import { chartStyles } from './chartStyles';
import { placeAt, type PatternMark } from './listMarks';

interface Props {
  marks: PatternMark[];
  volume: PatternVolume;
  selected: string | undefined;
  onSelect: (id: string) => void;
  timeZone: string;
}

/** When patterns became what they are, above the bars; a mark leads to its pattern. */
export function MarkLane({ marks, volume, selected, onSelect, timeZone }: Props) {
  const styles = useStyles2(chartStyles);
  const colors = useMarkColors();
  return (
    <ul className={styles.marks} aria-label={t('patterns.marks', 'Changes of patterns')}>
      {marks.map(({ id, state, time, text }) => {
        const at = dateTimeFormat(time, { timeZone });
        const values = { state: stateText(state), time: at, pattern: text, ...verbatim };
        const name = t('patterns.mark', '{{state}} {{time}}: {{pattern}}', values);
        return (
          <li
            key={id}
            className={styles.mark}
            style={{ left: placeAt(time, volume), zIndex: -statesByGravity.indexOf(state) + statesByGravity.length }}
          >
            <button
              type="button"
              className={styles.button}
              style={{ color: colors[state] }}
              aria-label={name}
              aria-pressed={selected === id}
              title={name}
              onClick={() => onSelect(id)}
            >
              <Icon name={stateIcon(state)} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function useMarkColors(): Record<PatternState, string> {
  const { colors, visualization } = useTheme2();
  return {
    new: colors.error.text,
    surging: colors.warning.text,
    vanished: visualization.getColorByName('purple'),
    fading: colors.info.text,
    usual: colors.text.secondary,
  };
}
