import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

/** JSON on several lines, any other text as it is; long ones scroll, by keyboard too. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  const styles = useStyles2(getStyles);
  return (
    <pre tabIndex={0} aria-label={label} className={styles}>
      {indent(text)}
    </pre>
  );
}

function indent(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const getStyles = (theme: GrafanaTheme2) =>
  css({ maxHeight: '40vh', overflow: 'auto', margin: theme.spacing(0, 0, 1), whiteSpace: 'pre-wrap' });
