import { RowBones, Skeleton } from '../../components/skeleton.tsx';
import './sale-view.css';

/** A received sale while it comes, in its shape. */
export function SaleSkeleton() {
  return (
    <Skeleton>
      <div className="sale-view">
        <div className="panel">
          <RowBones rows={1} />
        </div>
        <div className="sale-halves">
          <div className="panel">
            <RowBones rows={8} />
          </div>
          <div className="panel">
            <RowBones rows={8} />
          </div>
        </div>
      </div>
    </Skeleton>
  );
}
