import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, Stack, Tab, TabContent, TabsBar, Text, useStyles2 } from '@grafana/ui';
import { BulletList } from '../../../ui';
import { download } from '../../rules/files/download';
import { writeManifests, type Manifest } from './manifests';
import type { ScalingSettings } from './scalingSettings';

interface Props {
  foresight: string;
  settings: ScalingSettings;
}

/** What is to be applied: rules that record the series, and the autoscaler that reads it. */
export function ManifestSection({ foresight, settings }: Props) {
  const written = writeManifests(foresight, settings);
  return (
    <section aria-label={t('scaling.manifests', 'Manifests')}>
      <Stack direction="column" gap={1}>
        <Text>
          {t(
            'scaling.manifests-help',
            'Nothing is applied from here. The rules of Grafana record the series; then either KEDA, or an HPA with prometheus-adapter, reads it. Where the series is gone, the demand alone scales.'
          )}
        </Text>
        {written.ok ? (
          <Manifests manifests={written.manifests} />
        ) : (
          <Alert severity="info" title={t('scaling.manifests-missing', 'The manifests need more')}>
            <BulletList>
              {written.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </BulletList>
          </Alert>
        )}
      </Stack>
    </section>
  );
}

function Manifests({ manifests }: { manifests: Manifest[] }) {
  const [active, setActive] = useState(2);
  const styles = useStyles2(getStyles);
  const { label, text, file } = manifests[active];
  return (
    <div>
      <TabsBar>
        {manifests.map((one, i) => (
          <Tab key={one.label} label={one.label} active={i === active} onChangeTab={() => setActive(i)} />
        ))}
      </TabsBar>
      <TabContent className={styles.content}>
        <Stack direction="column" gap={1}>
          <Stack gap={1}>
            <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => text}>
              {t('formats.copy', 'Copy')}
            </ClipboardButton>
            <Button size="sm" variant="secondary" icon="download-alt" onClick={() => download({ text, file })}>
              {t('formats.download', 'Download')}
            </Button>
          </Stack>
          <pre tabIndex={0} aria-label={label} className={styles.text}>
            {text}
          </pre>
        </Stack>
      </TabContent>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  content: css({ paddingTop: theme.spacing(2) }),
  text: css({ maxHeight: '60vh', overflow: 'auto' }),
});
