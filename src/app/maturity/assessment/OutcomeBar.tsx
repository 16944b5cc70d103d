import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { outcomeLooks } from '../names';
import type { OutcomeName } from '../read/findings';
import type { OutcomeCounts } from '../read/ladder';

/** In the order of the bar: what is good first, and what is not known apart from what is wrong. */
const drawn = ['passed', 'partly', 'failed', 'unknown'] as const satisfies OutcomeName[];

/** How many findings came out how, in words; what none came out as is not said. */
export function describeCounts(counts: OutcomeCounts): string {
  return [...drawn, 'notApplicable' as const]
    .filter((one) => counts[one] > 0)
    .map((one) => `${outcomeLooks[one].name()}: ${counts[one]}`)
    .join(' · ');
}

/** The findings in proportion; unknown is hatched, and never looks like failed. */
export function OutcomeBar({ counts }: { counts: OutcomeCounts }) {
  const styles = useStyles2(getStyles);
  const label = describeCounts(counts) || t('maturity.no-check', 'No check');
  return (
    <div role="img" aria-label={label} className={styles.bar}>
      {drawn
        .filter((one) => counts[one] > 0)
        .map((one) => (
          <span key={one} className={styles[one]} style={{ flexGrow: counts[one] }} />
        ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const { success, warning, error, border, text } = theme.colors;
  return {
    bar: css({
      display: 'flex',
      gap: 1,
      height: 8,
      width: '100%',
      overflow: 'hidden',
      borderRadius: theme.shape.radius.default,
      background: border.weak,
    }),
    passed: css({ background: success.main }),
    partly: css({ background: warning.main }),
    failed: css({ background: error.main }),
    unknown: css({
      background: `repeating-linear-gradient(45deg, ${text.disabled} 0 2px, transparent 2px 5px)`,
    }),
  };
};
