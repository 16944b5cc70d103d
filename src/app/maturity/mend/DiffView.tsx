import React, { useMemo } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { diffLines, shortenDiff, type DiffLine } from './diffLines';

interface Props {
  label: string;
  before: string;
  after: string;
}

const signs: Record<DiffLine['kind'], string> = { same: ' ', removed: '-', added: '+' };

/** What a change takes away and adds, line by line, by sign and colour. */
export function DiffView({ label, before, after }: Props) {
  const styles = useStyles2(getStyles);
  const lines = useMemo(() => shortenDiff(diffLines(before, after)), [before, after]);
  return (
    <pre tabIndex={0} aria-label={label} className={styles.text}>
      {lines.map(({ kind, text }, i) => (
        <span key={i} className={styles[kind]}>
          {`${signs[kind]} ${text}\n`}
        </span>
      ))}
    </pre>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({ maxHeight: '45vh', overflow: 'auto', margin: 0 }),
  same: css({ color: theme.colors.text.secondary }),
  removed: css({ background: theme.colors.error.transparent, color: theme.colors.error.text }),
  added: css({ background: theme.colors.success.transparent, color: theme.colors.success.text }),
});
