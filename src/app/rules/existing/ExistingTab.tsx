import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Combobox, Stack, Text } from '@grafana/ui';
import type { RuleSpec } from '../../../alerts';
import { HelpField } from '../../../ui';
import type { AllowedSource } from '../../discovery/useAllowedSources';
import { BacktestRangeFields } from '../backtest/BacktestRangeFields';
import { useBacktestRange } from '../backtest/useBacktestRange';
import { RunProgress } from '../RunProgress';
import { findDefault, typeSources } from '../chooseSources';
import { collectRules, type ExistingRule, type RuleText } from './collectRules';
import { ExistingTable } from './ExistingTable';
import { isOwnRule, proposeFromFeedback, type FeedbackProposal } from './feedback/proposeFromFeedback';
import type { Improved } from './improvement/Improvement';
import { RuleDetail, type CoveredTest } from './RuleDetail';
import { RuleChoice } from './RuleChoice';
import { improveExisting, testRule, type TestOptions } from './testRule';
import { UnreadRules } from './UnreadRules';
import { useTests } from './useTests';

interface Props {
  foresight: string;
  sources: AllowedSource[];
  /** Opens the form of rules with a rule. */
  onOpen: (spec: RuleSpec) => void;
}

const sourceId = 'existing-source';

/** What rules that somebody has already have done, and what would do better. */
export function ExistingTab({ foresight, sources, onOpen }: Props) {
  const [texts, setTexts] = useState<RuleText[]>([]);
  const { rules, recorded, unread } = useMemo(() => collectRules(texts, foresight), [texts, foresight]);
  const typed = useMemo(() => typeSources(sources), [sources]);
  const [source, setSource] = useState(() => findDefault(typed, 'promql') || typed[0].uid);
  return (
    <Stack direction="column" gap={3}>
      <RuleChoice texts={texts} onTexts={setTexts} />
      <UnreadRules unread={unread} />
      {recorded > 0 && (
        <Text color="secondary">
          {t('rule-existing.recorded', 'Recording rules, which are read and not backtested: {{rules}}', {
            rules: recorded,
          })}
        </Text>
      )}
      {rules.length > 0 && (
        <>
          <HelpField
            id={sourceId}
            label={t('rule-existing.source', 'Source of rules that name none')}
            help={t('rule-existing.source-help', 'Where the rules of files are evaluated.')}
          >
            <Combobox
              id={sourceId}
              options={typed.map(({ uid, name }) => ({ value: uid, label: name }))}
              value={source}
              onChange={({ value }) => setSource(value)}
            />
          </HelpField>
          <ExistingRules
            key={JSON.stringify(texts.map(({ name }) => name))}
            rules={rules}
            options={{ foresight, source }}
            onOpen={onOpen}
          />
        </>
      )}
    </Stack>
  );
}

interface RulesProps {
  rules: ExistingRule[];
  options: Pick<TestOptions, 'foresight' | 'source'>;
  onOpen: (spec: RuleSpec) => void;
}

function ExistingRules({ rules, options, onOpen }: RulesProps) {
  const range = useBacktestRange('14');
  const backtests = useTests<CoveredTest>();
  const improvements = useTests<Improved | FeedbackProposal>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [rejected, setRejected] = useState<ReadonlySet<string>>(new Set());
  const share = backtests.state.share ?? improvements.state.share;
  const isBusy = share !== undefined;
  const cover = (): Omit<TestOptions, 'signal'> => {
    const to = Date.now();
    return { ...options, range: { from: to - (range.length ?? 0), to }, incidents: range.known };
  };
  const start = (rows: ExistingRule[]) => {
    const covered = cover();
    void backtests.run(rows, async ({ rule }, signal) => ({
      ...(await testRule(rule, { ...covered, signal })),
      range: covered.range,
    }));
  };
  const propose = (row: ExistingRule) => {
    const covered = cover();
    setRejected(new Set([...rejected].filter((id) => id !== row.id)));
    void improvements.run([row], async ({ rule }, signal) =>
      isOwnRule(rule)
        ? proposeFromFeedback(rule, { ...covered, signal })
        : { ...(await improveExisting(rule, { ...covered, signal })), range: covered.range }
    );
  };
  const chosen = rules.filter(({ id }) => selected.has(id));
  return (
    <>
      <BacktestRangeFields range={range} />
      <Stack gap={1} alignItems="center" wrap="wrap">
        <Button icon="play" disabled={!range.isReady || isBusy} onClick={() => start(rules)}>
          {t('rule-existing.test-all', 'Backtest all rules')}
        </Button>
        <Button
          variant="secondary"
          disabled={!range.isReady || isBusy || chosen.length === 0}
          onClick={() => start(chosen)}
        >
          {t('rule-existing.test-selected', 'Backtest selected rules ({{selected}})', { selected: chosen.length })}
        </Button>
        <RunProgress
          label={t('rule-existing.progress', 'Progress of the backtests')}
          share={share}
          onCancel={() => [backtests, improvements].forEach(({ cancel }) => cancel())}
        />
      </Stack>
      <ExistingTable
        rules={rules}
        tested={backtests.state.results}
        hasIncidents={range.known.length > 0}
        selected={selected}
        onSelect={setSelected}
        isBusy={isBusy || !range.isReady}
        onPropose={propose}
        detail={(row) => {
          const tested = backtests.state.results.get(row.id);
          const improved = improvements.state.results.get(row.id);
          const hasDetail = improved !== undefined || (isOwnRule(row.rule) && tested?.ok);
          return (
            hasDetail && (
              <RuleDetail
                row={row}
                tested={tested}
                improved={improved}
                isRejected={rejected.has(row.id)}
                onReject={() => setRejected(new Set([...rejected, row.id]))}
                onOpen={onOpen}
              />
            )
          );
        }}
      />
    </>
  );
}
