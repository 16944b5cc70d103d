import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import { MutedText, verbatim } from '../../../ui';
import { RuleTable, type RuleColumn } from '../table/RuleTable';
import type { ExistingRule } from './collectRules';
import { nameRuleKind } from './nameRuleKind';
import { formatFigure, listFigures } from './reportFigures';
import type { TestedRule } from './testRule';
import type { Tested } from './useTests';

interface Props {
  rules: ExistingRule[];
  tested: ReadonlyMap<string, Tested<TestedRule>>;
  hasIncidents: boolean;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  isBusy: boolean;
  onPropose: (rule: ExistingRule) => void;
  detail: (rule: ExistingRule) => React.ReactNode;
}

/** Existing rules with what they have done, the one that fires most first. */
export function ExistingTable({ rules, tested, selected, onSelect, detail, ...options }: Props) {
  const readReport = ({ id }: ExistingRule) => {
    const known = tested.get(id);
    return known?.ok ? known.result.report : undefined;
  };
  const columns: Array<RuleColumn<ExistingRule>> = [
    {
      id: 'name',
      title: t('rule-bulk.rule', 'Rule'),
      value: ({ rule }) => rule.title,
      cell: (row) => <RuleName row={row} tested={tested.get(row.id)} />,
    },
    {
      id: 'kind',
      title: t('rule-existing.kind', 'Kind'),
      value: ({ rule }) => nameRuleKind(rule),
      cell: ({ rule }) => nameRuleKind(rule),
    },
    ...listFigures(options.hasIncidents).map((figure): RuleColumn<ExistingRule> => ({
      id: figure.id,
      title: figure.title,
      value: (row) => {
        const report = readReport(row);
        return report && figure.value(report);
      },
      cell: (row) => {
        const report = readReport(row);
        return report ? formatFigure(figure, report) : '';
      },
    })),
    {
      id: 'propose',
      title: t('rule-existing.improvement', 'Improvement'),
      cell: (row) => <ProposeButton row={row} disabled={options.isBusy} onPropose={options.onPropose} />,
    },
  ];
  return (
    <RuleTable
      label={t('rule-existing.table', 'Existing rules')}
      rows={rules}
      columns={columns}
      id={({ id }) => id}
      name={({ rule }) => [rule.title, rule.group, rule.folder].join(' ')}
      selected={selected}
      onSelect={onSelect}
      sort={{ column: 'per-week', isDescending: true }}
      detail={detail}
    />
  );
}

function RuleName({ row: { rule, file }, tested }: { row: ExistingRule; tested?: Tested<TestedRule> }) {
  const place = [file.name, rule.folder, rule.group].filter(Boolean).join(' / ');
  return (
    <Stack direction="column" gap={0}>
      <Text>{rule.title}</Text>
      <MutedText>{place}</MutedText>
      {tested?.ok === false && <Text color="error">{tested.message}</Text>}
      {tested?.ok && tested.result.missing.length > 0 && (
        <Text color="warning">
          {t('rule-existing.missing', 'It cannot fire: there are no samples of {{metrics}}.', {
            metrics: tested.result.missing.join(', '),
            ...verbatim,
          })}
        </Text>
      )}
    </Stack>
  );
}

interface ProposeProps {
  row: ExistingRule;
  disabled: boolean;
  onPropose: (row: ExistingRule) => void;
}

function ProposeButton({ row, disabled, onPropose }: ProposeProps) {
  return (
    <Button
      size="sm"
      variant="secondary"
      disabled={disabled}
      aria-label={t('rule-existing.propose-named', 'Propose an improvement of {{name}}', {
        name: row.rule.title,
        ...verbatim,
      })}
      onClick={() => onPropose(row)}
    >
      {t('rule-existing.propose', 'Propose')}
    </Button>
  );
}
