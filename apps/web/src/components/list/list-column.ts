import type { Column } from '../data-table.tsx';

/** A column that people may hide; `label` names it where they choose, and in its head where it has no other. */
export type ListColumn<Row> = Omit<Column<Row>, 'head'> & {
  label: string;
  head?: Column<Row>['head'];
  isHiddenAtFirst?: boolean;
};
