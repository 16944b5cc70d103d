import React, { useState } from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { Alert, Button, ClipboardButton, ConfirmModal, Stack } from '@grafana/ui';
import { MutedText, verbatim } from '../../../ui';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { FollowedAnswer } from '../../follow/FollowedAnswer';
import { useFollowedQuery } from '../../follow/useFollowedQuery';
import { appPages } from '../../routes';
import { PlainTable } from '../../rules/backtest/PlainTable';
import { writeDraft } from '../../rules/form/draft';
import { formatScore } from '../formatScore';
import { createModelsQuestion, type ModelsScope } from '../modelsQuery';
import { readProposals, type ModelRow, type Proposal, type Scores } from '../read/modelRows';
import { listChanges } from './applyToDashboard';
import { changeDashboard, readChangedRule } from './grafanaChanges';

/** What is proposed for a forecast, with both backtests; nothing changes by itself. */
export function ProposalSection({ scope, row }: { scope: ModelsScope; row: ModelRow }) {
  const answer = useFollowedQuery(createModelsQuestion(scope, 'proposals'));
  return (
    <FollowedAnswer
      answer={answer}
      waiting={t('models.reading-proposals', 'Trying other settings on the past…')}
      label={t('models.progress-proposals', 'Progress of the proposals')}
      failed={t('models.proposals-failed', 'The proposals could not be read')}
    >
      {(frames) => {
        const proposals = readProposals(frames).filter(
          ({ link, origin }) => link === row.link && origin === row.origin
        );
        const proposal =
          proposals.find(({ title, advice }) => title === row.title && advice === row.advice) ?? proposals[0];
        return proposal ? (
          <ProposalView proposal={proposal} foresight={scope.foresight} />
        ) : (
          answer.progress === undefined && (
            <MutedText>{t('models.no-proposal', 'No setting that was tried forecasts better.')}</MutedText>
          )
        );
      }}
    </FollowedAnswer>
  );
}

function ProposalView({ proposal, foresight }: { proposal: Proposal; foresight: string }) {
  const changes = listChanges(proposal.query, proposal.proposal);
  return (
    <Stack direction="column" gap={2}>
      <PlainTable
        label={t('models.change', 'What would change')}
        head={[t('models.field', 'Field'), t('models.as-is', 'As it is'), t('models.as-proposed', 'As proposed')]}
        rows={changes.map(({ field, before, after }) => [field, writeValue(before), writeValue(after)])}
      />
      <PlainTable
        label={t('models.both', 'Both over the past days')}
        head={[
          t('rule-compare.figure', 'Figure'),
          t('models.as-is', 'As it is'),
          t('models.as-proposed', 'As proposed'),
        ]}
        rows={listFigures().map(({ score, title }) => [
          title,
          formatScore(score, proposal.before[score]),
          formatScore(score, proposal.after[score]),
        ])}
      />
      <ProposalActions proposal={proposal} foresight={foresight} />
    </Stack>
  );
}

function listFigures(): Array<{ score: keyof Scores; title: string }> {
  return [
    { score: 'mase', title: t('models.mase', 'MASE') },
    { score: 'wql', title: t('models.wql', 'Quantile loss') },
    { score: 'coverage', title: t('models.coverage', 'Coverage') },
    { score: 'falseAlarms', title: t('models.false-alarms', 'False alarms a week') },
  ];
}

function writeValue(value: unknown): string {
  return value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
}

function ProposalActions({ proposal, foresight }: { proposal: Proposal; foresight: string }) {
  const [isConfirming, setConfirming] = useState(false);
  const [outcome, setOutcome] = useState<{ ok: boolean; text: string }>();
  const run = async (work: () => Promise<string | undefined>) => {
    try {
      const text = await work();
      setOutcome(text === undefined ? undefined : { ok: true, text });
    } catch (failure) {
      setOutcome({ ok: false, text: fetchErrorMessage(failure) });
    }
  };
  const openRule = async () => {
    const spec = await readChangedRule(proposal, foresight);
    locationService.push(locationUtil.stripBaseFromUrl(appPages.rules({ rule: writeDraft(spec) })));
    return undefined;
  };
  const changePanel = async () => {
    const count = await changeDashboard(proposal);
    return t('models.applied', 'Saved. Queries changed: {{count}}.', { count });
  };
  return (
    <>
      <Stack gap={1} wrap="wrap">
        {proposal.origin === 'rule' ? (
          <Button size="sm" icon="check" onClick={() => void run(openRule)}>
            {t('rule-feedback.open', 'Open the rule with this setting')}
          </Button>
        ) : (
          <Button size="sm" icon="check" onClick={() => setConfirming(true)}>
            {t('models.apply', 'Apply to the dashboard')}
          </Button>
        )}
        <ClipboardButton
          size="sm"
          variant="secondary"
          icon="copy"
          getText={() => JSON.stringify(proposal.proposal, undefined, 2)}
        >
          {t('models.copy', 'Copy the query')}
        </ClipboardButton>
      </Stack>
      <div role="status">
        {outcome && (
          <Alert
            severity={outcome.ok ? 'success' : 'error'}
            title={outcome.ok ? outcome.text : t('models.not-applied', 'Nothing was changed')}
          >
            {outcome.ok ? undefined : outcome.text}
          </Alert>
        )}
      </div>
      <ConfirmModal
        isOpen={isConfirming}
        title={t('models.apply', 'Apply to the dashboard')}
        body={t(
          'models.confirm',
          'The panel of "{{title}}" is saved with the proposed setting, under your name. Grafana keeps the version before.',
          {
            title: proposal.title,
            ...verbatim,
          }
        )}
        confirmText={t('models.save', 'Save')}
        confirmVariant="primary"
        onConfirm={() => {
          setConfirming(false);
          void run(changePanel);
        }}
        onDismiss={() => setConfirming(false)}
      />
    </>
  );
}
