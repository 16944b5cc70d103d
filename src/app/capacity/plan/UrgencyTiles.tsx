import React from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import { urgencies, urgencyLooks, type Urgency } from './urgency';

interface Props {
  /** What the choice is about. */
  label: string;
  counts: Record<Urgency, number>;
  chosen?: Urgency;
  /** Undefined shows all again. */
  onChoose: (urgency?: Urgency) => void;
}

/** How many resources there are of each urgency; a press shows those alone. */
export function UrgencyTiles({ label, counts, chosen, onChoose }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div role="group" aria-label={label} className={styles.tiles}>
      {urgencies.map((urgency) => {
        const { icon, name } = urgencyLooks[urgency];
        const isEmpty = counts[urgency] === 0;
        return (
          <button
            key={urgency}
            type="button"
            aria-pressed={chosen === urgency}
            disabled={isEmpty && chosen !== urgency}
            className={cx(styles.tile, chosen === urgency && styles.chosen)}
            onClick={() => onChoose(chosen === urgency ? undefined : urgency)}
          >
            <span className={cx(styles.count, !isEmpty && styles[urgency])}>
              <Icon name={icon} size="lg" /> {counts[urgency]}
            </span>
            <span className={styles.name}>{name()}</span>
          </button>
        );
      })}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  tiles: css({ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))', gap: theme.spacing(1) }),
  tile: css({
    padding: theme.spacing(1, 2),
    textAlign: 'left',
    background: theme.colors.background.secondary,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    '&:hover:enabled': { background: theme.colors.action.hover },
    '&:disabled': { cursor: 'default' },
  }),
  chosen: css({ borderColor: theme.colors.primary.border }),
  count: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontSize: theme.typography.h3.fontSize,
    color: theme.colors.text.secondary,
  }),
  now: css({ color: theme.colors.error.text }),
  ahead: css({ color: theme.colors.warning.text }),
  enough: css({ color: theme.colors.success.text }),
  unknown: css({ color: theme.colors.text.primary }),
  name: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
