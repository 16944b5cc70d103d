import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';

/** What stands for words that differ from line to line. */
const wildcard = '<_>';
/** A longer one is cut: nobody reads on. */
const maxLength = 2000;

/** A pattern, what differs from line to line set apart from its words. */
export function PatternText({ text }: { text: string }) {
  const styles = useStyles2(getStyles);
  const parts = text.slice(0, maxLength).split(wildcard);
  return (
    <code className={styles.text}>
      {parts.map((part, i) => (
        <React.Fragment key={i}>
          {i > 0 && (
            <span className={styles.wildcard} title={t('patterns.wildcard', 'Differs from line to line')}>
              {wildcard}
            </span>
          )}
          {part}
        </React.Fragment>
      ))}
      {text.length > maxLength && '…'}
    </code>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  }),
  wildcard: css({
    padding: theme.spacing(0, 0.25),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.action.selected,
    color: theme.colors.text.secondary,
  }),
});
