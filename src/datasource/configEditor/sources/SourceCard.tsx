import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Box, Button, Stack, Text, useStyles2 } from '@grafana/ui';
import { verbatim } from '../../../ui';

interface Props {
  name: string;
  /** What kind of source, and what queries call it. */
  detail: string;
  readOnly: boolean;
  onRemove: () => void;
  children?: React.ReactNode;
}

/** One entry of the allow-list. */
export function SourceCard({ name, detail, readOnly, onRemove, children }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <section aria-label={name} className={styles.card}>
      <Stack direction="row" justifyContent="space-between" alignItems="flex-start">
        <div>
          <Text element="h4">{name}</Text>
          <Text element="p" variant="bodySmall" color="secondary">
            {detail}
          </Text>
        </div>
        {!readOnly && (
          <Button
            variant="secondary"
            size="sm"
            icon="trash-alt"
            aria-label={t('sources.remove-named', 'Remove {{name}}', { name, ...verbatim })}
            onClick={onRemove}
          >
            {t('sources.remove', 'Remove')}
          </Button>
        )}
      </Stack>
      {children && <Box marginTop={2}>{children}</Box>}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  card: css({
    padding: theme.spacing(2),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
  }),
});
