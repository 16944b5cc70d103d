import React from 'react';
import { t } from '@grafana/i18n';
import { FieldSet, Stack } from '@grafana/ui';
import type { InsightSettings } from '../../insight';
import { findLanguage } from '../../sources';
import { ValidatedText } from '../../ui';
import { listAllowedSources } from '../allowedSources';
import type { ConfigProps } from '../types';
import { InsightSourceSetting } from './InsightSourceSetting';
import { readSlos, showSlos } from './insightSlos';
import { readPaths, showPaths } from './insightPaths';
import { readRules, showRules } from './insightRules';
import { withSettings } from './settings';

/** Where services are looked for, own rules for finding them, which requests are no traffic, and what was promised of them. */
export function InsightSection({ options, onOptionsChange }: ConfigProps) {
  const { insight = {} } = options.jsonData;
  const { readOnly: disabled } = options;
  const change = (patch: Partial<InsightSettings>) =>
    onOptionsChange(withSettings(options, { insight: { ...insight, ...patch } } as object));
  const sources = listAllowedSources(options.jsonData.sources);
  return (
    <FieldSet label={t('insight.title', 'Services')}>
      <Stack direction="column" gap={2}>
        <InsightSourceSetting
          label={t('insight.metrics', 'Metrics of services')}
          sources={sources.filter(({ type }) => findLanguage(type)?.signals !== 'logs')}
          uid={insight.metrics}
          disabled={disabled}
          onChange={(metrics) => change({ metrics })}
        />
        <InsightSourceSetting
          label={t('insight.logs', 'Logs of services')}
          sources={sources.filter(({ type }) => findLanguage(type)?.signals === 'logs')}
          uid={insight.logs}
          disabled={disabled}
          onChange={(logs) => change({ logs })}
        />
        <ValidatedText
          label={t('insight.rules', 'Own discovery rules')}
          help={t(
            'insight.rules-help',
            'A JSON list; each rule with id, language, kind, scope, metric, subject (labels), unit, harm, limit and expr, a query with $match, $by and $window. The configuration page of the app tries rules out.'
          )}
          value={showRules(insight.rules)}
          read={readRules}
          onCommit={(rules) => change({ rules })}
          disabled={disabled}
        />
        <ValidatedText
          label={t('insight.paths', 'Requests that are no traffic')}
          help={t(
            'insight.paths-help',
            'Paths or procedures, one a line, such as scrapes and health checks; * stands for any characters.'
          )}
          value={showPaths(insight.ignoredPaths)}
          read={readPaths}
          onCommit={(ignoredPaths) => change({ ignoredPaths })}
          disabled={disabled}
        />
        <ValidatedText
          label={t('insight.slos', 'SLOs')}
          help={t(
            'insight.slos-help',
            'One a line: the service, the objective in percent, the window: cart: 99.9 / 30d'
          )}
          value={showSlos(insight.slos)}
          read={readSlos}
          onCommit={(slos) => change({ slos })}
          disabled={disabled}
        />
      </Stack>
    </FieldSet>
  );
}
