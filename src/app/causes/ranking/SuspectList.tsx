import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Stack, Text, useStyles2 } from '@grafana/ui';
import { describeLikelihood, listReasonsAgainst, listReasonsFor } from '../../../insight';
import type { Message } from '../../../texts';
import { BulletList, PageLink } from '../../../ui';
import { renderText } from '../../../ui/health';
import { appPages } from '../../routes';
import type { CauseJson } from './causesJson';

interface Props {
  suspects: CauseJson[];
  /** The services that the verdict names. */
  named: string[];
  isClear: boolean;
}

/** The first services, each with what speaks for it and against it. */
export function SuspectList({ suspects, named, isClear }: Props) {
  const badge = isClear ? (
    <Badge color="red" text={t('causes.suspect', 'Likely')} />
  ) : (
    <Badge color="orange" text={t('causes.possible', 'Possible')} />
  );
  return (
    <ol
      className={useStyles2(getStyles).list}
      aria-label={t('causes.ranked', 'Services by likelihood of being the cause')}
    >
      {suspects.map((cause) => (
        <li key={cause.service}>
          <Suspect cause={cause} first={suspects[0]} badge={named.includes(cause.service) && badge} />
        </li>
      ))}
    </ol>
  );
}

function Suspect({ cause, first, badge }: { cause: CauseJson; first: CauseJson; badge: React.ReactNode }) {
  const likelihood = describeLikelihood(cause.likelihood);
  return (
    <Stack direction="column" gap={0.5}>
      <Stack alignItems="center" wrap="wrap">
        <PageLink href={appPages.service(cause.service)}>{cause.service}</PageLink>
        {badge}
        {likelihood && (
          <Text color="secondary">{`${Math.round(100 * (cause.likelihood ?? 0))} %: ${renderText(likelihood)}`}</Text>
        )}
      </Stack>
      <Stack direction={{ xs: 'column', md: 'row' }} gap={2}>
        <Reasons title={t('causes.for', 'Speaks for it')} reasons={listReasonsFor(cause)} />
        <Reasons title={t('causes.against', 'Speaks against it')} reasons={listReasonsAgainst(cause, first)} />
      </Stack>
    </Stack>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: Message[] }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.reasons}>
      <Text variant="bodySmall" color="secondary">
        {title}
      </Text>
      {reasons.length === 0 ? (
        <div>{t('causes.no-reason', 'Nothing')}</div>
      ) : (
        <BulletList>
          {reasons.map((reason) => (
            <li key={renderText(reason)}>{renderText(reason)}</li>
          ))}
        </BulletList>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ paddingLeft: theme.spacing(3), '& > li': { marginBottom: theme.spacing(1) } }),
  reasons: css({ flex: '1 1 20rem', li: { marginBottom: 0 } }),
});
