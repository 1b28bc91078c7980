import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './skeleton.css';

/** Stands for the content while it loads; the bones inside have its shape. */
export function Skeleton({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

type BoneProps = {
  width?: 'full' | 'wide' | 'half' | 'short' | 'tiny';
  height?: 'text' | 'title' | 'control' | 'chart';
};

export function Bone({ width = 'full', height = 'text' }: BoneProps) {
  return <span className={`bone bone-${width} bone-${height}`} />;
}

const widths = ['wide', 'half', 'wide', 'short', 'half'] as const;

type RowBonesProps = { rows: number; withHead?: boolean };

/** Rows of a table or of a list of cards. */
export function RowBones({ rows, withHead = false }: RowBonesProps) {
  return (
    <div className="row-bones">
      {withHead ? (
        <div className="row-bone row-bone-head">
          <Bone width="half" />
        </div>
      ) : null}
      {Array.from({ length: rows }, (_, row) => (
        <div className="row-bone" key={row}>
          <Bone width={widths[row % widths.length] ?? 'half'} />
          <Bone width="tiny" />
        </div>
      ))}
    </div>
  );
}
