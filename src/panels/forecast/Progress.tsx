import React, { useEffect, useState } from 'react';
import { t } from '@grafana/i18n';

const patience = 1000;

/** How many series are forecast; only where it takes long enough to be asked about. */
export function Progress({ done, all }: { done: number; all: number }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  const text = t('panel.progress', 'Forecasting {{done}} of {{all}} series', { done, all });
  return isLong ? (
    <div role="status">
      <progress value={done} max={all} aria-label={text} /> {text}
    </div>
  ) : null;
}
