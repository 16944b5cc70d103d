import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack, Text, useStyles2 } from '@grafana/ui';
import type { Roadmap } from '../../../maturity/roadmap';
import { BulletList, MutedText, verbatim } from '../../../ui';
import { ExportButtons } from './ExportButtons';
import { toText } from './toText';

/** For who decides: where we stand, what is worth doing, in three sentences; and the roadmap as a file. */
export function RoadmapSummary({ roadmap }: { roadmap: Roadmap }) {
  const styles = useStyles2(getStyles);
  const title = t('maturity.summary', 'Summary for stakeholders');
  return (
    <section aria-label={title} className={styles}>
      <Stack direction="column" gap={1}>
        <Text element="h2" variant="h4">
          {title}
        </Text>
        <BulletList>
          {roadmap.summary.map((sentence, i) => (
            <li key={i}>{toText(sentence)}</li>
          ))}
        </BulletList>
        <MutedText>{t('scene.as-of', 'As of {{time}}', { time: dateTimeFormat(roadmap.made), ...verbatim })}</MutedText>
        <ExportButtons roadmap={roadmap} />
      </Stack>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) =>
  css({
    padding: theme.spacing(2),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
  });
