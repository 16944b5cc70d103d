const provisioning = '/api/v1/provisioning';

/** Addresses of Grafana's HTTP API; names are percent-encoded. */
export const paths = {
  folders: '/api/folders',
  folder: (uid: string) => `/api/folders/${encodeURIComponent(uid)}`,
  foldersTitled: (title: string) => `/api/search?type=dash-folder&query=${encodeURIComponent(title)}`,
  group: (folderUid: string, name: string) =>
    `${provisioning}/folder/${encodeURIComponent(folderUid)}/rule-groups/${encodeURIComponent(name)}`,
  rules: `${provisioning}/alert-rules`,
  rule: (uid: string) => `${provisioning}/alert-rules/${encodeURIComponent(uid)}`,
};
