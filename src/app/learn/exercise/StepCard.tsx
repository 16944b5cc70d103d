import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Button, Stack, Text, useStyles2 } from '@grafana/ui';

interface Props {
  title: string;
  /** What one can do after it. */
  goal: string;
  isDone: boolean;
  isOpen: boolean;
  onOpen: () => void;
  children: React.ReactNode;
}

/** One step; its task is there when it is opened. */
export function StepCard({ title, goal, isDone, isOpen, onOpen, children }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <section className={styles.card} aria-label={title}>
      <Stack justifyContent="space-between" alignItems="center" gap={2}>
        <Stack direction="column" gap={0.5}>
          <Text element="h3" variant="h4">
            {title}
          </Text>
          <Text color="secondary">{goal}</Text>
        </Stack>
        <Stack gap={1} alignItems="center">
          {isDone && <Badge color="green" icon="check" text={t('learn.step-done', 'Done')} />}
          {!isOpen && (
            <Button
              size="sm"
              variant="secondary"
              aria-label={t('learn.open-step', 'Open {{title}}', { title, interpolation: { escapeValue: false } })}
              onClick={onOpen}
            >
              {t('learn.open', 'Open')}
            </Button>
          )}
        </Stack>
      </Stack>
      {isOpen && <div className={styles.task}>{children}</div>}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  card: css({
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    padding: theme.spacing(2),
  }),
  task: css({ marginTop: theme.spacing(2), display: 'flex', flexDirection: 'column', gap: theme.spacing(2) }),
});
