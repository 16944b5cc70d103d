import React from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { verbatim } from '../../../ui';
import { formatValue } from '../../../ui/health';

interface Props {
  value: number;
  /** NaN where nothing limits it. */
  limit: number;
  unit: string;
}

/** From there on a bar is coloured. */
const [nearly, mostly] = [0.95, 0.8];

/** A value of its limit in figures, with a bar where that is a part of it. */
export function UsedOfLimit({ value, limit, unit }: Props) {
  const styles = useStyles2(getStyles);
  const share = value / limit;
  const format = (one: number) => (Number.isFinite(one) ? formatValue(one, unit || 'short') : '–');
  return (
    <div className={styles.used}>
      {Number.isFinite(limit)
        ? t('capacity.of-limit', '{{value}} of {{limit}}', { value: format(value), limit: format(limit), ...verbatim })
        : format(value)}
      {share >= 0 && (
        <div className={styles.track} aria-hidden="true">
          <div
            className={cx(styles.fill, share >= mostly && styles.mostly, share >= nearly && styles.nearly)}
            style={{ width: `${Math.min(100, 100 * share)}%` }}
          />
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  used: css({ whiteSpace: 'nowrap' }),
  track: css({ height: 4, marginTop: 4, minWidth: 90, background: theme.colors.background.secondary, borderRadius: 2 }),
  fill: css({ height: '100%', borderRadius: 2, background: theme.colors.info.main }),
  mostly: css({ background: theme.colors.warning.main }),
  nearly: css({ background: theme.colors.error.main }),
});
