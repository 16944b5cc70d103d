/**
 * Labels that may name a service, the most telling first. A name that the application itself gave and that the scrape
 * would have hidden (`exported_`) is nearer to it than that of the target.
 */
export const serviceLabels = [
  'service_name',
  'exported_service',
  'service',
  'app',
  'application',
  'app_kubernetes_io_name',
  'exported_job',
  'job',
  'container',
  'deployment',
];

/** The same without those that hold something else in some conventions, such as a gRPC service or a backend. */
export const targetLabels = serviceLabels.filter((label) => label !== 'service' && label !== 'exported_service');
