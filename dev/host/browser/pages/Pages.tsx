import React from 'react';
import type { NavModelItem } from '@grafana/data';
import { config } from '@grafana/runtime';
import { Stack, Text, TextLink } from '@grafana/ui';
import { matchPath, useLocation } from 'react-router';
import { AppPage } from './AppPage';
import { DashboardPage } from './DashboardPage';
import { DataSourcePage } from './DataSourcePage';
import { ExplorePage } from './ExplorePage';
import { Refused } from './Refused';

/** The page of the address. */
export function Pages() {
  const { pathname } = useLocation();
  const named = (pattern: string) => matchPath(pattern, pathname)?.params.name ?? '';
  const [app, dashboard] = [named('/a/:name/*'), named('/d/:name/*')];
  const dataSource = named('/connections/datasources/edit/:name');
  switch (true) {
    case app !== '':
      return <AppPage key={app} id={app} />;
    case dashboard !== '':
      return <DashboardPage key={dashboard} uid={dashboard} />;
    case dataSource !== '':
      return <DataSourcePage key={dataSource} uid={dataSource} />;
    case pathname === '/explore':
      return <ExplorePage />;
    case pathname === '/dashboards':
      return <DashboardList />;
    default:
      return <NotHere pathname={pathname} />;
  }
}

function DashboardList() {
  return (
    <Stack direction="column" gap={1}>
      <Text element="h1">Dashboards</Text>
      {(config.bootData.navTree as NavModelItem[])
        .filter(({ url }) => url?.startsWith('/d/'))
        .map(({ url = '', text }) => (
          <TextLink key={url} href={url}>
            {text}
          </TextLink>
        ))}
    </Stack>
  );
}

function NotHere({ pathname }: { pathname: string }) {
  const published = `${pathname} is a page of Grafana's own. Start a real Grafana with "npm run server", which needs Docker, and open it there.`;
  return <Refused title="Not in this stand-in for Grafana" reason={published} />;
}
