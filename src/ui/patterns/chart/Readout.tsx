import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { formatValue } from '../../health';
import type { StackedVolume } from './stackVolume';

interface Props {
  stacked: StackedVolume;
  colors: ReadonlyMap<string, string>;
  /** The step that is read. */
  place: number;
  selected: string | undefined;
  timeZone: string;
}

const mostLines = 6;

/** How many lines of which patterns there are in one step; the most first. */
export function Readout({ stacked, colors, place, selected, timeZone }: Props) {
  const styles = useStyles2(getStyles);
  const { times, columns } = stacked;
  const present = columns
    .map(({ id, name, counts }) => ({ id, name, count: counts[place] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const left = (100 * place) / times.length;
  return (
    <>
      <div className={styles.cursor} style={{ left: `${left}%`, width: `${100 / times.length}%` }} />
      <div className={styles.readout} style={left > 50 ? { right: `${101 - left}%` } : { left: `${left + 2}%` }}>
        <div className={styles.secondary}>{dateTimeFormat(times[place], { timeZone })}</div>
        {present.length === 0 && t('patterns.no-lines', 'No lines')}
        {present.slice(0, mostLines).map(({ id, name, count }) => (
          <div key={id} className={`${styles.line} ${id === selected ? styles.chosen : ''}`}>
            <span className={styles.swatch} style={{ background: colors.get(id) }} />
            <span>{formatValue(count, 'short')}</span>
            <span className={styles.name}>{name}</span>
          </div>
        ))}
        {present.length > mostLines && (
          <div className={styles.secondary}>
            {t('patterns.more', 'and {{n}} more', { n: present.length - mostLines })}
          </div>
        )}
      </div>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  cursor: css({
    position: 'absolute',
    top: 0,
    bottom: 0,
    background: theme.colors.action.hover,
    borderLeft: `1px solid ${theme.colors.text.secondary}`,
    pointerEvents: 'none',
  }),
  readout: css({
    position: 'absolute',
    top: 4,
    zIndex: theme.zIndex.tooltip,
    width: 'max-content',
    maxWidth: '32rem',
    padding: theme.spacing(0.5, 1),
    fontSize: theme.typography.bodySmall.fontSize,
    background: theme.colors.background.elevated,
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    boxShadow: theme.shadows.z2,
    pointerEvents: 'none',
  }),
  line: css({ display: 'flex', gap: theme.spacing(1), whiteSpace: 'nowrap' }),
  chosen: css({ fontWeight: theme.typography.fontWeightBold }),
  name: css({ overflow: 'hidden', textOverflow: 'ellipsis' }),
  swatch: css({ flex: 'none', width: 8, height: 8, alignSelf: 'center' }),
  secondary: css({ color: theme.colors.text.secondary }),
});
