import React from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, Stack, Text, useStyles2 } from '@grafana/ui';
import { nameLevel, nameState } from '../names';
import type { Finding } from '../read/findings';
import { summariseLevels, type LevelState, type LevelSummary } from '../read/ladder';
import type { Standing } from '../read/standings';
import { LadderSummary } from './LadderSummary';
import { describeCounts, OutcomeBar } from './OutcomeBar';

interface Props {
  /** What the ladder is about, a heading. */
  subject: string;
  findings: Finding[];
  standing?: Standing;
  onShow: (filter: { level?: string; outcome?: string }) => void;
}

const icons = { reached: 'check-circle', next: 'arrow-up', ahead: 'circle', unknown: 'question-circle' } as const;

/** The four levels as steps that rise: which are reached, what the next one lacks, and what is not known. */
export function Ladder({ subject, findings, standing, onShow }: Props) {
  const styles = useStyles2(getStyles);
  const levels = summariseLevels(findings, standing);
  return (
    <section aria-label={subject} className={styles.frame}>
      <LadderSummary subject={subject} findings={findings} levels={levels} standing={standing} onShow={onShow} />
      <ol className={styles.steps}>
        {levels.map((one) => (
          <Step key={one.level} {...one} />
        ))}
      </ol>
    </section>
  );
}

function Step({ level, state, counts, share }: LevelSummary) {
  const styles = useStyles2(getStyles);
  return (
    <li className={cx(styles.step, styles[state])} style={{ minHeight: 96 + 30 * level }}>
      <Stack direction="column" gap={1}>
        <Stack justifyContent="space-between" alignItems="center">
          <span className={styles.number}>{level}</span>
          <span className={styles.state}>
            <Icon name={icons[state]} aria-hidden /> {nameState(state)}
          </span>
        </Stack>
        <Text weight="medium">{nameLevel(level)}</Text>
        <OutcomeBar counts={counts} />
        <Text variant="bodySmall" color="secondary">
          {Number.isNaN(share)
            ? t('maturity.level-none', 'Nothing could be evaluated.')
            : t('maturity.level-share', '{{share}} % of its weight pass.', { share: Math.round(100 * share) })}{' '}
          {describeCounts(counts)}
        </Text>
      </Stack>
    </li>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const side = (color: string, style = 'solid') => css({ borderTop: `4px ${style} ${color}` });
  const { success, primary, border, text } = theme.colors;
  return {
    frame: css({
      display: 'grid',
      gridTemplateColumns: 'minmax(220px, 1fr) 4fr',
      gap: theme.spacing(3),
      alignItems: 'end',
      [theme.breakpoints.down('lg')]: { gridTemplateColumns: '1fr' },
    }),
    steps: css({
      display: 'grid',
      gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
      gap: theme.spacing(0.5),
      alignItems: 'end',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      [theme.breakpoints.down('md')]: { gridTemplateColumns: '1fr', '& > li': { minHeight: '0 !important' } },
    }),
    step: css({
      padding: theme.spacing(1.5),
      background: theme.colors.background.secondary,
      borderRadius: theme.shape.radius.default,
    }),
    number: css({ fontSize: theme.typography.h2.fontSize, lineHeight: 1, color: theme.colors.text.primary }),
    state: css({
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      fontSize: theme.typography.bodySmall.fontSize,
      color: theme.colors.text.primary,
    }),
    reached: side(success.border),
    next: side(primary.border),
    ahead: side(border.strong),
    unknown: side(text.disabled, 'dashed'),
  } satisfies Record<LevelState | string, string>;
};
