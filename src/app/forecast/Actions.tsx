import React from 'react';
import { t } from '@grafana/i18n';
import { ClipboardButton, LinkButton, Stack } from '@grafana/ui';
import type { PredictiveQuery } from '../../queries';
import { deepLink } from '../deepLink';
import { appPages, grafanaPages } from '../routes';
import { panelOf, viewQuery, type View } from './forecastQuery';
import { panelJson } from './panelJson';

interface Props {
  uid: string;
  query: PredictiveQuery;
  view: View;
}

/** Where to take the query from here. */
export function Actions({ uid, query, view }: Props) {
  const shown = viewQuery(query, view);
  return (
    <Stack gap={1} wrap="wrap">
      <LinkButton icon="bell" href={appPages.rules(deepLink({ source: query.source.uid, query: query.query }))}>
        {t('forecast.rule', 'Create alert rule')}
      </LinkButton>
      <LinkButton
        variant="secondary"
        icon="compass"
        href={grafanaPages.explore(uid, shown, { from: 'now-7d', to: 'now+1d' })}
      >
        {t('forecast.explore', 'Open in Explore')}
      </LinkButton>
      <ClipboardButton
        variant="secondary"
        icon="copy"
        tooltip={t('forecast.panel-help', 'Add it to a dashboard: paste it as the JSON of a panel.')}
        getText={() => panelJson(uid, shown, panelOf[view])}
      >
        {t('forecast.panel', 'Copy as panel')}
      </ClipboardButton>
    </Stack>
  );
}
