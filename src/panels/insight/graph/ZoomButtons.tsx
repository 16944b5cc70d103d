import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, useStyles2 } from '@grafana/ui';

interface Props {
  /** The scale that a button leads to. */
  onScale: (change: (scale: number) => number) => void;
  onFit: () => void;
}

const oneStep = 1.25;

/** Draws larger, smaller, or all of it. */
export function ZoomButtons({ onScale, onFit }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.buttons}>
      <IconButton
        name="search-plus"
        tooltip={t('graph.zoom-in', 'Zoom in')}
        onClick={() => onScale((scale) => scale * oneStep)}
      />
      <IconButton
        name="search-minus"
        tooltip={t('graph.zoom-out', 'Zoom out')}
        onClick={() => onScale((scale) => scale / oneStep)}
      />
      <IconButton name="expand-arrows-alt" tooltip={t('graph.fit', 'Fit to panel')} onClick={onFit} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  buttons: css({
    position: 'absolute',
    bottom: theme.spacing(2),
    right: theme.spacing(2),
    display: 'flex',
    padding: theme.spacing(0.5),
    background: theme.colors.background.primary,
    borderRadius: theme.shape.radius.default,
  }),
});
