import React, { useEffect } from 'react';
import { getBackendSrv } from '@grafana/runtime';
import { UrlSyncContextProvider } from '@grafana/scenes';
import { ErrorBoundaryAlert, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { dashboardScene } from '../dashboardScene';
import { Refused } from './Refused';
import { usePromise } from '../usePromise';

/** A provisioned dashboard, read-only. */
export function DashboardPage({ uid }: { uid: string }) {
  const { value, error } = usePromise(async () => {
    const { dashboard } = await getBackendSrv().get(`/api/dashboards/uid/${encodeURIComponent(uid)}`);
    return { title: String(dashboard.title), scene: dashboardScene(dashboard) };
  }, uid);
  useEffect(() => {
    document.title = value?.title ?? document.title;
  }, [value]);
  if (error) {
    return <Refused title={`Dashboard ${uid} is not shown`} reason={error.message} />;
  }
  if (!value) {
    return <LoadingPlaceholder text="Loading ..." />;
  }
  return (
    <ErrorBoundaryAlert style="page">
      <Stack direction="column" gap={1} grow={1}>
        <Text element="h1">{value.title}</Text>
        <UrlSyncContextProvider scene={value.scene} updateUrlOnInit={false}>
          <value.scene.Component model={value.scene} />
        </UrlSyncContextProvider>
      </Stack>
    </ErrorBoundaryAlert>
  );
}
