import React from 'react';
import { t } from '@grafana/i18n';
import {
  SceneCSSGridLayout,
  SceneFlexItem,
  SceneFlexLayout,
  type SceneObject,
  type SceneQueryRunner,
} from '@grafana/scenes';
import { Box, Text } from '@grafana/ui';
import { verbatim, MutedText } from '../../ui';
import { nameSignal } from '../../ui/health';
import { createInsightRunner } from '../scene/createInsightRunner';
import { listMissingMetrics } from '../discovery/listMissingMetrics';
import { Section } from '../scene/Section';
import { AlertRulesSection } from './alertRules/AlertRulesSection';
import { DependencySection } from './DependencySection';
import { IncidentSection } from './incidents/IncidentSection';
import type { KnownService } from './knownService';
import { logPanel } from './logLines/logPanel';
import { patternPanel } from './logLines/patternPanel';
import type { PlannedPanel } from './panelPlan';
import { ServiceHeader } from './ServiceHeader';
import { signalPanel } from './signalPanel';

/**
 * All parts of the page of a service, one below the other. Health, anomalies and the rules to make of them come from one
 * answer, so that they say the same; the others ask for themselves, and fail by themselves.
 */
export function serviceLayout(known: KnownService): SceneFlexLayout {
  const { service } = known;
  const showing = (Show: React.ComponentType<{ scene: Section; known: KnownService }>, $data?: SceneQueryRunner) =>
    new Section({ $data, show: ({ scene }) => <Show scene={scene} known={known} /> });
  return new SceneFlexLayout({
    direction: 'column',
    $data: createInsightRunner({ queryType: 'services', service }),
    children: [
      showing(ServiceHeader),
      heading(t('service.requests', 'Requests')),
      ...createRequestPanels(known),
      heading(t('service.saturation', 'What it runs on')),
      ...createSaturationPanels(known),
      heading(t('service.logs', 'Logs')),
      ...createLogPanels(known),
      heading(t('service.dependencies', 'Dependencies')),
      showing(DependencySection, createInsightRunner({ queryType: 'services' })),
      heading(t('service.events', 'Anomalies')),
      showing(IncidentSection),
      heading(t('service.rules', 'Alert rules')),
      showing(AlertRulesSection),
    ].map((body) => new SceneFlexItem({ ySizing: 'content', body })),
  });
}

function heading(text: string): Section {
  return new Section({
    show: () => (
      <Box paddingTop={3}>
        <Text element="h2" variant="h3">
          {text}
        </Text>
      </Box>
    ),
  });
}

function remark(text: string): Section {
  return new Section({ show: () => <MutedText>{text}</MutedText> });
}

function panels(planned: PlannedPanel[], known: KnownService): SceneObject[] {
  const children = planned.map((one) => signalPanel(one, known));
  return children.length === 0
    ? []
    : [
        new SceneCSSGridLayout({
          templateColumns: 'repeat(auto-fit, minmax(24rem, 1fr))',
          autoRows: '18rem',
          children,
        }),
      ];
}

function createRequestPanels(known: KnownService): SceneObject[] {
  const { plan, discovered } = known;
  const missing = plan.missing.map((kind) => {
    const metrics = listMissingMetrics(kind, discovered.unused).join(', ');
    const values = { signal: nameSignal(kind), metrics, ...verbatim };
    return remark(
      metrics === ''
        ? t('service.missing', '{{signal}}: no metric found for this service.', values)
        : t('service.missing-metrics', '{{signal}}: no metric found. Any of these would do: {{metrics}}.', values)
    );
  });
  return [...panels(plan.requests, known), ...missing];
}

function createSaturationPanels(known: KnownService): SceneObject[] {
  const { saturation, hiddenNodes } = known.plan;
  if (saturation.length === 0) {
    return [
      remark(
        t(
          'service.no-saturation',
          'No metric shows what this service runs on. Those of node exporter, cAdvisor or kube-state-metrics would.'
        )
      ),
    ];
  }
  const hidden =
    hiddenNodes > 0
      ? [remark(t('service.hidden-nodes', 'Nodes that are not drawn here: {{hiddenNodes}}.', { hiddenNodes }))]
      : [];
  return [...panels(saturation, known), ...hidden];
}

function createLogPanels(known: KnownService): SceneObject[] {
  const { plan, discovered } = known;
  const lines = logPanel(known);
  if (plan.logs.length === 0 && !lines) {
    return [remark(withoutLogs(discovered))];
  }
  const patterns = discovered.sources.logs ? [{ body: patternPanel(known), height: '32rem' }] : [];
  return [
    ...panels(plan.logs, known),
    ...[...patterns, ...(lines ? [{ body: lines, height: '24rem' }] : [])].map(
      (item) => new SceneFlexLayout({ direction: 'column', children: [new SceneFlexItem(item)] })
    ),
  ];
}

function withoutLogs({ sources, failures }: KnownService['discovered']): string {
  if (!sources.logs) {
    return t('service.no-logs-source', 'No logs source is chosen. Choose one in the configuration.');
  }
  const failure = failures.find(({ language }) => language === 'logql');
  return failure
    ? t('service.logs-failed', 'The logs source does not answer: {{message}}', {
        message: failure.message,
        ...verbatim,
      })
    : t('service.no-logs', 'No log stream names this service: label its logs with service_name.');
}
