import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { EmptyState, LinkButton, Stack, Text } from '@grafana/ui';
import { FollowedAnswer } from '../follow/FollowedAnswer';
import { useFollowedQuery } from '../follow/useFollowedQuery';
import { appPages } from '../routes';
import { useModelsAddress } from './modelsAddress';
import { createModelsQuestion, type ModelsScope } from './modelsQuery';
import { ModelsTable } from './ModelsTable';
import { isPoor, readModels, type ModelRow } from './read/modelRows';

/** All forecasts, the worst first. */
export function ModelsBody(scope: ModelsScope) {
  const answer = useFollowedQuery(createModelsQuestion(scope, 'table'));
  const { frames, progress } = answer;
  const rows = useMemo(() => readModels(frames ?? []), [frames]);
  return (
    <FollowedAnswer
      answer={answer}
      waiting={t('models.waiting', 'Reading rules and dashboards, and making their forecasts again…')}
      label={t('models.progress', 'Progress of the models')}
      failed={t('models.failed', 'The models could not be measured')}
    >
      {() => (rows.length > 0 ? <Models scope={scope} rows={rows} /> : progress === undefined && <NoModels />)}
    </FollowedAnswer>
  );
}

function Models({ scope, rows }: { scope: ModelsScope; rows: ModelRow[] }) {
  const [{ open }, change] = useModelsAddress();
  return (
    <Stack direction="column" gap={2}>
      <div role="status">
        <Text element="p" variant="h5">
          {describeModels(rows)}
        </Text>
      </div>
      <ModelsTable
        scope={scope}
        rows={rows}
        open={open === '' ? [] : [open]}
        onOpen={(ids) => change({ open: ids[ids.length - 1] ?? '' }, true)}
      />
    </Stack>
  );
}

/** "3 of 24 forecasts are poor; for 2 something better is proposed." */
function describeModels(rows: readonly ModelRow[]): string {
  const poor = rows.filter(isPoor).length;
  const proposed = rows.filter(({ advice }) => advice !== undefined && advice !== 'giveUp').length;
  const values = { poor, all: rows.length, proposed };
  return poor + proposed === 0
    ? t('models.all-well', 'None of {{all}} forecasts is poor.', values)
    : t('models.summary', 'Poor forecasts: {{poor}} of {{all}}. With a better setting proposed: {{proposed}}.', values);
}

function NoModels() {
  return (
    <EmptyState
      variant="call-to-action"
      message={t('models.none', 'No rule and no dashboard asks for a forecast yet')}
      button={
        <LinkButton icon="bell" href={appPages.rules()}>
          {t('models.make', 'Make an alert rule')}
        </LinkButton>
      }
    >
      {t('models.none-help', 'Queries of the Foresight data source in rules and panels are listed here.')}
    </EmptyState>
  );
}
