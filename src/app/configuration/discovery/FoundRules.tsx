import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Collapse, InteractiveTable, Stack, Text, type Column } from '@grafana/ui';
import { verbatim, BulletList, MutedText } from '../../../ui';
import { nameSignal } from '../../../ui/health';
import { AmbiguousServices } from './AmbiguousServices';
import type { Configured, MatchedRule } from '../useConfigured';
import { explainUnused } from './explainUnused';

/** What was matched and why, what was not and how to add it, and what could not be asked. */
export function FoundRules({ found }: { found: Configured }) {
  const { services, nodes, matched, ambiguous, unused, failures } = found;
  const counts = { services: services.length, nodes: nodes.length, rules: matched.length };
  return (
    <Stack direction="column" gap={1}>
      {failures.map(({ language, message }) => (
        <Alert
          key={language}
          severity="warning"
          title={t('configuration.incomplete', 'Discovery is incomplete ({{language}})', { language })}
        >
          <MutedText>{message}</MutedText>
        </Alert>
      ))}
      <Text element="p">
        {t(
          'configuration.found',
          'Services: {{services}}, nodes: {{nodes}}, rules that found something: {{rules}}.',
          counts
        )}
      </Text>
      {matched.length > 0 && (
        <InteractiveTable columns={matchedColumns()} data={matched} getRowId={({ id, expr }) => `${id} ${expr}`} />
      )}
      <AmbiguousServices ambiguous={ambiguous} />
      <Unmatched unused={unused} />
    </Stack>
  );
}

function matchedColumns(): Array<Column<MatchedRule>> {
  return [
    {
      id: 'kind',
      header: t('configuration.signal', 'Signal'),
      cell: ({ row }) => nameSignal(row.original.kind),
    },
    { id: 'id', header: t('configuration.rule', 'Rule') },
    { id: 'metric', header: t('configuration.metric', 'Metric') },
    {
      id: 'labels',
      header: t('configuration.labels', 'Named by'),
      cell: ({ row }) => row.original.labels.join(', '),
    },
    { id: 'subjects', header: t('configuration.subjects', 'Subjects') },
    {
      id: 'expr',
      header: t('configuration.query', 'Query'),
      cell: ({ row }) => <code>{row.original.expr}</code>,
    },
  ];
}

function Unmatched({ unused }: Pick<Configured, 'unused'>) {
  const [isOpen, setOpen] = React.useState(false);
  const title = t('configuration.unused', 'Rules that found nothing ({{rules}})', { rules: unused.length });
  return unused.length === 0 ? null : (
    <Collapse label={title} isOpen={isOpen} onToggle={setOpen}>
      <BulletList>
        {unused.map((one) => (
          <li key={one.id}>
            {t('configuration.unused-rule', '{{id}}: {{why}}', { id: one.id, why: explainUnused(one), ...verbatim })}
          </li>
        ))}
      </BulletList>
    </Collapse>
  );
}
