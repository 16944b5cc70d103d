import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import { alertKinds, getAlertKind, type RuleSpec, type Suggestion } from '../../../alerts';
import { MutedText, verbatim } from '../../../ui';
import { CreateDialog } from '../create/CreateDialog';
import type { Destination } from '../create/planRules';
import { RuleTable, type RuleColumn } from '../table/RuleTable';
import { translate } from '../translate';

interface Props {
  suggestions: Suggestion[];
  /** Where selected rules go at first. */
  place: Destination;
  onOpen: (spec: RuleSpec) => void;
}

const readId = ({ rule }: Suggestion) => JSON.stringify([rule.folder, rule.group, rule.name]);

/** The proposed rules: to be looked at one by one, or created together. */
export function ProposalTable({ suggestions, place, onOpen }: Props) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isCreating, setCreating] = useState(false);
  const chosen = suggestions.filter((one) => selected.has(readId(one)));
  return (
    <Stack direction="column" gap={1}>
      <RuleTable
        label={t('rule-bulk.proposed', 'Proposed rules')}
        rows={suggestions}
        columns={listColumns(onOpen)}
        id={readId}
        name={({ rule, query }) => [rule.name, query.dashboard?.title].filter(Boolean).join(' ')}
        selected={selected}
        onSelect={setSelected}
      />
      <div>
        <Button icon="bell" disabled={chosen.length === 0} onClick={() => setCreating(true)}>
          {t('rule-bulk.create', 'Create selected rules ({{selected}})', { selected: chosen.length })}
        </Button>
      </div>
      {isCreating && (
        <CreateDialog specs={chosen.map(({ rule }) => rule)} destination={place} onClose={() => setCreating(false)} />
      )}
    </Stack>
  );
}

function listColumns(onOpen: Props['onOpen']): Array<RuleColumn<Suggestion>> {
  return [
    {
      id: 'name',
      title: t('rule-bulk.rule', 'Rule'),
      value: ({ rule }) => rule.name,
      cell: ({ rule, query }) => (
        <Stack direction="column" gap={0}>
          <Text>{rule.name}</Text>
          {query.dashboard && <MutedText>{query.dashboard.title}</MutedText>}
        </Stack>
      ),
    },
    {
      id: 'kind',
      title: t('rule-form.kind', 'Alert when'),
      value: ({ rule }) => rule.kind,
      cell: ({ rule }) => translate(alertKinds[rule.kind].label),
    },
    {
      id: 'reason',
      title: t('rule-bulk.why', 'Why'),
      cell: ({ reason, notices = [] }) => (
        <Stack direction="column" gap={0.5}>
          <span>{reason}</span>
          {notices.map((notice) => (
            <Text key={notice} color="warning">
              {notice}
            </Text>
          ))}
        </Stack>
      ),
    },
    {
      id: 'quality',
      title: t('rule-bulk.quality', 'Forecast'),
      value: ({ mase }) => mase,
      cell: (one) => <span title={one.suitability.reason}>{nameQuality(one)}</span>,
    },
    {
      id: 'open',
      title: t('rule-bulk.edit', 'Edit'),
      cell: ({ rule }) => (
        <Button
          size="sm"
          variant="secondary"
          aria-label={t('rule-bulk.open-named', 'Open {{name}}', { name: rule.name, ...verbatim })}
          onClick={() => onOpen(rule)}
        >
          {t('rule-bulk.open', 'Open')}
        </Button>
      ),
    },
  ];
}

/** Below this a forecast errs half as much as repeating the last season. */
const maxGoodMase = 0.5;

/** How well the query could be forecast, in words. */
function nameQuality({ rule, mase, suitability }: Suggestion): string {
  if (!getAlertKind(rule).restsOnForecast || Number.isNaN(mase)) {
    return t('rule-bulk.quality-none', 'Not needed');
  }
  if (suitability.verdict === 'weak') {
    return t('rule-bulk.quality-weak', 'Weak: expect false alarms');
  }
  return mase <= maxGoodMase ? t('rule-bulk.quality-good', 'Good') : t('rule-bulk.quality-fair', 'Fair');
}
