import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Stack, Text, useStyles2 } from '@grafana/ui';
import { MutedText } from '../../../ui';
import { nameLevel, writeLevel, writeScore } from '../names';
import { gaps } from '../read/filterFindings';
import type { Finding } from '../read/findings';
import { countOutcomes, type LevelSummary } from '../read/ladder';
import type { Standing } from '../read/standings';
import { describeCounts } from './OutcomeBar';

interface Props {
  subject: string;
  findings: Finding[];
  levels: LevelSummary[];
  standing?: Standing;
  onShow: (filter: { level?: string; outcome?: string }) => void;
}

/** The level that is reached, the score, what it stands on, and what is between here and the next level. */
export function LadderSummary({ subject, findings, levels, standing, onShow }: Props) {
  const styles = useStyles2(getStyles);
  const counts = countOutcomes(findings);
  const next = levels.find(({ state }) => state === 'next');
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <Text element="h2" variant="h4">
        {subject}
      </Text>
      <dl className={styles.figures}>
        <div>
          <dt>{t('maturity.level', 'Level')}</dt>
          <dd>{writeLevel(standing?.level ?? NaN)}</dd>
        </div>
        <div>
          <dt>{t('maturity.score', 'Score')}</dt>
          <dd>{writeScore(standing?.score ?? NaN)}</dd>
        </div>
      </dl>
      <div role="status">
        <MutedText>{describeCounts(counts)}</MutedText>
      </div>
      {next && (
        <>
          <Text element="p">
            {t('maturity.next-level', 'Next is level {{level}}, {{name}}: {{failed}} failed, {{partly}} partly.', {
              level: next.level,
              name: nameLevel(next.level),
              failed: next.counts.failed,
              partly: next.counts.partly,
            })}
          </Text>
          <Button size="sm" variant="secondary" onClick={() => onShow({ level: String(next.level), outcome: gaps })}>
            {t('maturity.show-next', 'Show what it lacks')}
          </Button>
        </>
      )}
      {counts.unknown > 0 && (
        <Button size="sm" fill="text" onClick={() => onShow({ outcome: 'unknown' })}>
          {t('maturity.show-unknown', 'Why {{n}} are unknown', { n: counts.unknown })}
        </Button>
      )}
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  figures: css({
    display: 'flex',
    gap: theme.spacing(4),
    margin: 0,
    dt: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular },
    dd: { margin: 0, fontSize: theme.typography.h1.fontSize, lineHeight: 1.2, fontVariantNumeric: 'tabular-nums' },
  }),
});
