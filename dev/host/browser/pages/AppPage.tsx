import React, { useMemo } from 'react';
import { PluginContextProvider, type NavModelItem } from '@grafana/data';
import { config, type PluginPageProps } from '@grafana/runtime';
import { ErrorBoundaryAlert, LoadingPlaceholder, Stack, Tab, TabsBar, Text } from '@grafana/ui';
import { useLocation } from 'react-router';
import { importApp } from '../runtime/plugins';
import { Refused } from './Refused';
import { usePromise } from '../usePromise';

/** The root of an app plugin, as Grafana draws it below /a/<id>. */
export function AppPage({ id }: { id: string }) {
  const { value: app, error } = usePromise(() => importApp(id), id);
  const { pathname, search } = useLocation();
  const query = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
  if (error) {
    return <Refused title={`App ${id} does not start`} reason={error.message} />;
  }
  if (!app?.root) {
    return <LoadingPlaceholder text="Loading ..." />;
  }
  return (
    <ErrorBoundaryAlert style="page">
      <PluginContextProvider meta={app.meta}>
        <app.root meta={app.meta} basename={`/a/${id}`} path={pathname} query={query} onNavChanged={() => undefined} />
      </PluginContextProvider>
    </ErrorBoundaryAlert>
  );
}

/** The frame that pages of apps put themselves in. */
export function HostPluginPage({ pageNav, renderTitle, subTitle, actions, children }: PluginPageProps) {
  const { pathname } = useLocation();
  const title = pageNav?.text ?? pageTitle(pathname);
  return (
    <Stack direction="column" gap={2}>
      <Stack justifyContent="space-between" wrap="wrap">
        {renderTitle ? renderTitle(title) : <Text element="h1">{title}</Text>}
        {actions}
      </Stack>
      {subTitle ?? pageNav?.subTitle}
      {pageNav?.children && <Tabs tabs={pageNav.children} />}
      <div>{children}</div>
    </Stack>
  );
}

function Tabs({ tabs }: { tabs: NavModelItem[] }) {
  return (
    <TabsBar>
      {tabs
        .filter(({ hideFromTabs }) => !hideFromTabs)
        .map(({ text, url, active }) => (
          <Tab key={text} label={text} href={url} active={active} />
        ))}
    </TabsBar>
  );
}

function pageTitle(pathname: string): string {
  const pages = config.bootData.navTree as NavModelItem[];
  return pages.find(({ url }) => url === pathname)?.text ?? '';
}
