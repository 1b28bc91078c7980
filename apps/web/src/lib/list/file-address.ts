export type Asked = Readonly<Record<string, string | readonly string[]>>;

export type FileFormat = 'csv' | 'xlsx';

/** Where a list can be had whole as a file; it takes the same filters and the same order as the page. */
export function fileAddress(path: `/${string}`, asked: Asked, format: FileFormat): string {
  const parameters = Object.entries(asked).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value.map((each) => [name, each]),
  );
  const search = new URLSearchParams(parameters).toString();
  return `/api/v1${path}.${format}${search ? `?${search}` : ''}`;
}
