import React from 'react';
import { t } from '@grafana/i18n';
import { Icon, Text } from '@grafana/ui';
import { countStates, type LogPattern } from '../../ui/patterns';

/** What is new in the logs, in one line of words; read aloud when it changes. */
export function StateSummary({ rows }: { rows: LogPattern[] }) {
  const counts = countStates(rows);
  const parts = [
    ...count(counts.new, (n) => t('logs.new', '{{n}} new', { n })),
    ...count(counts.surging, (n) => t('logs.surging', '{{n}} surging', { n })),
    ...count(counts.vanished, (n) => t('logs.vanished', '{{n}} vanished', { n })),
    ...count(counts.fading, (n) => t('logs.fading', '{{n}} fading', { n })),
  ];
  const isQuiet = parts.length === 0;
  return (
    <div role="status">
      <Text element="p" variant="h5">
        <Icon name={isQuiet ? 'check-circle' : 'exclamation-triangle'} />{' '}
        {rows.length === 0
          ? t('logs.none', 'No log lines in this time range.')
          : isQuiet
            ? t('logs.all-usual', 'Nothing is new. Patterns in all: {{n}}.', { n: rows.length })
            : t('logs.summary', '{{parts}}. Patterns in all: {{n}}.', { n: rows.length, parts: parts.join(', ') })}
      </Text>
    </div>
  );
}

function count(n: number, describe: (n: number) => string): string[] {
  return n > 0 ? [describe(n)] : [];
}
