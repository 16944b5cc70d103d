import React, { Suspense, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LoadingPlaceholder, Tab, TabsBar, useStyles2 } from '@grafana/ui';

/** One tab of a page; its content may be loaded when it is opened. */
export interface PageTab<Name extends string> {
  name: Name;
  label: string;
  content: React.ReactNode;
}

interface Props<Name extends string> {
  /** Begins the ids of tabs and panels. */
  id: string;
  tabs: Array<PageTab<Name>>;
  active: Name;
  onOpen: (name: Name) => void;
}

/** Tabs of a page. What was found in one of them is still there after a look at another; what nobody has opened is not made. */
export function PageTabs<Name extends string>({ id, tabs, active, onOpen }: Props<Name>) {
  const styles = useStyles2(getStyles);
  const [visited, setVisited] = useState<ReadonlySet<Name>>(new Set([active]));
  if (!visited.has(active)) {
    setVisited(new Set([...visited, active]));
  }
  return (
    <div>
      <TabsBar>
        {tabs.map(({ name, label }) => (
          <Tab
            key={name}
            id={`${id}-tab-${name}`}
            aria-controls={`${id}-panel-${name}`}
            label={label}
            active={name === active}
            onChangeTab={() => onOpen(name)}
          />
        ))}
      </TabsBar>
      <div className={styles.content}>
        {tabs.map(({ name, content }) => (
          <div
            key={name}
            id={`${id}-panel-${name}`}
            role="tabpanel"
            aria-labelledby={`${id}-tab-${name}`}
            hidden={name !== active}
          >
            {(visited.has(name) || name === active) && (
              <Suspense fallback={<LoadingPlaceholder text={t('rule-tabs.loading', 'Loading...')} />}>
                {content}
              </Suspense>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ content: css({ paddingTop: theme.spacing(3) }) });
