import React from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { MutedText, verbatim } from '../../../ui';
import { formatValue } from '../../../ui/health';
import type { WhatIfRow } from '../read/whatIfRows';
import { findOutcome } from './outcome';

/** Use now and then, with its interval, against the limit: in figures, and as a bar. */
export function BeforeAfter({ row }: { row: WhatIfRow }) {
  const styles = useStyles2(getStyles);
  const { now, then, limit, unit } = row;
  if (!Number.isFinite(then.point)) {
    return <>{Number.isFinite(now) ? formatValue(now, unit || 'short') : '–'}</>;
  }
  const outcome = findOutcome(row);
  const ends = [now, then.upper, limit].filter(Number.isFinite);
  const full = Math.max(...ends, 0) * 1.08 || 1;
  const place = (value: number) => `${Math.min(100, Math.max(0, (100 * value) / full))}%`;
  return (
    <div>
      <div className={styles.track} role="img" aria-label={describe(row)}>
        <span className={cx(styles.interval, styles[outcome])} style={span(place, then.lower, then.upper)} />
        <span className={styles.now} style={{ left: place(now) }} />
        <span className={styles.then} style={{ left: place(then.point) }} />
        {Number.isFinite(limit) && <span className={styles.limit} style={{ left: place(limit) }} />}
      </div>
      <MutedText>{describe(row)}</MutedText>
    </div>
  );
}

function span(place: (value: number) => string, lower: number, upper: number): React.CSSProperties {
  const [from, to] = [place(lower), place(upper)].map(parseFloat);
  return Number.isFinite(from) && Number.isFinite(to)
    ? { left: `${from}%`, width: `${to - from}%` }
    : { display: 'none' };
}

/** "40% → 52% (48% to 57%), limit 80%". */
function describe({ now, then, limit, unit }: WhatIfRow): string {
  const format = (value: number) => (Number.isFinite(value) ? formatValue(value, unit || 'short') : '–');
  const values = {
    now: format(now),
    then: format(then.point),
    lower: format(then.lower),
    upper: format(then.upper),
    limit: format(limit),
    ...verbatim,
  };
  return Number.isFinite(limit)
    ? t('what-if.before-after', '{{now}} → {{then}} ({{lower}} to {{upper}}), limit {{limit}}', values)
    : t('what-if.before-after-free', '{{now}} → {{then}} ({{lower}} to {{upper}})', values);
}

const getStyles = (theme: GrafanaTheme2) => {
  const mark = { position: 'absolute', top: 0, bottom: 0, width: 2, marginLeft: -1 } as const;
  return {
    track: css({ position: 'relative', height: 16, minWidth: 160, background: theme.colors.background.secondary }),
    interval: css({ position: 'absolute', top: 3, height: 10, borderRadius: 2, opacity: 0.6, minWidth: 2 }),
    reached: css({ background: theme.colors.error.main }),
    perhaps: css({ background: theme.colors.warning.main }),
    later: css({ background: theme.colors.info.main }),
    holds: css({ background: theme.colors.success.main }),
    unknown: css({ background: theme.colors.text.disabled }),
    now: css({
      ...mark,
      top: 5,
      bottom: 5,
      width: 6,
      marginLeft: -3,
      borderRadius: 3,
      background: theme.colors.text.secondary,
    }),
    then: css({ ...mark, width: 3, background: theme.colors.text.maxContrast }),
    limit: css({ ...mark, width: 0, borderLeft: `2px dashed ${theme.colors.error.text}` }),
  };
};
