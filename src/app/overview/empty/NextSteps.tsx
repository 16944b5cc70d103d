import React from 'react';
import { t } from '@grafana/i18n';
import { Card, Grid } from '@grafana/ui';
import { grafanaPages } from '../../routes';

/** Where to go once a data source exists. */
export function NextSteps({ uid }: { uid: string }) {
  const steps = [
    {
      href: grafanaPages.explore(uid),
      title: t('next.explore', 'Try a query'),
      help: t('next.explore-help', 'Explore forecasts any query of an allowed source, with nothing to save.'),
    },
    {
      href: grafanaPages.dashboards(),
      title: t('next.dashboards', 'Open a dashboard'),
      help: t('next.dashboards-help', 'Dashboards with the tag foresight show forecasts and anomalies.'),
    },
    {
      href: grafanaPages.addDataSource(),
      title: t('next.add', 'Add another data source'),
      help: t('next.add-help', 'Each has its own list of allowed sources and its own limits.'),
    },
  ];
  return (
    <nav aria-label={t('next.title', 'Next steps')}>
      <Grid minColumnWidth={34} gap={2}>
        {steps.map(({ href, title, help }) => (
          <Card key={title} href={href} noMargin>
            <Card.Heading>{title}</Card.Heading>
            <Card.Description>{help}</Card.Description>
          </Card>
        ))}
      </Grid>
    </nav>
  );
}
