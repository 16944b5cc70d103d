import React from 'react';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { stackStyles } from './stackStyles';

/** What the colours and lines of the charts mean. */
export function StackLegend({ hasDeploys }: { hasDeploys: boolean }) {
  const styles = useStyles2(stackStyles);
  const upright = { x1: 9, x2: 9, y1: 0, y2: 12 };
  const items = [
    { text: t('causes.legend-usual', 'usual range'), mark: <rect className={styles.band} width={18} height={12} /> },
    {
      text: t('causes.legend-incident', 'incident'),
      mark: <rect className={styles.incident} width={18} height={12} />,
    },
    { text: t('causes.legend-onset', 'began'), mark: <line className={styles.onset} {...upright} /> },
    ...(hasDeploys
      ? [{ text: t('causes.legend-deploy', 'new version'), mark: <line className={styles.deploy} {...upright} /> }]
      : []),
  ];
  return (
    <div className={styles.legend}>
      {items.map(({ text, mark }) => (
        <span key={text} className={styles.secondary}>
          <svg className={styles.swatch} aria-hidden="true">
            {mark}
          </svg>
          {text}
        </span>
      ))}
    </div>
  );
}
