import React, { useId } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack, TextArea, useStyles2 } from '@grafana/ui';
import type { QueryLanguage } from '../../../sources';
import { HelpField, helpId, useDraft, ValidatedField, verbatim } from '../../../ui';
import type { SourceEditorProps } from './sourceEditorProps';

type Props = Pick<SourceEditorProps, 'model' | 'onChange' | 'onRunQuery'> & { language: QueryLanguage };

/** A query as text and the names of its series, for a source that Grafana has no editor of. */
export function DirectQueryEditor({ language, model, onChange, onRunQuery }: Props) {
  const change = (patch: object) => {
    onChange({ query: { ...model.query, ...patch } });
    onRunQuery();
  };
  return (
    <Stack direction="column" gap={1}>
      <ExpressionField language={language} saved={readText(model.query.expr)} onCommit={(expr) => change({ expr })} />
      <ValidatedField
        label={t('direct-query.legend', 'Legend')}
        help={t('direct-query.legend-help', 'Names the series; {{label}} stands for the value of that label.', {
          label: '{{label}}',
          ...verbatim,
        })}
        value={readText(model.query.legendFormat)}
        read={(text) => ({ ok: true, value: text })}
        onCommit={(legendFormat) => change({ legendFormat })}
      />
    </Stack>
  );
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

interface ExpressionProps {
  language: QueryLanguage;
  saved: string;
  onCommit: (expr: string) => void;
}

function ExpressionField({ language, saved, onCommit }: ExpressionProps) {
  const id = useId();
  const styles = useStyles2(getStyles);
  const { text, edit, commit } = useDraft({ saved, read: (value) => ({ ok: true, value }), onCommit });
  const help = t('direct-query.help', 'A query that returns time series, such as {{example}}. Shift+Enter runs it.', {
    example: language.example,
    ...verbatim,
  });
  return (
    <HelpField id={id} label={language.name} help={help}>
      <TextArea
        id={id}
        className={styles.code}
        aria-describedby={helpId(id)}
        spellCheck={false}
        value={text}
        onChange={(event) => edit(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.shiftKey) {
            event.preventDefault();
            commit();
          }
        }}
      />
    </HelpField>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  code: css({ fontFamily: theme.typography.fontFamilyMonospace }),
});
