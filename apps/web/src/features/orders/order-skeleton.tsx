import { Bone, RowBones, Skeleton } from '../../components/skeleton.tsx';
import '../../components/facts.css';
import './order-view.css';

export function OrderSkeleton() {
  return (
    <Skeleton>
      <div className="order-view">
        <div className="panel">
          <div className="figure-facts">
            {['total', 'refunded', 'cashback', 'takenBack'].map((name) => (
              <Bone key={name} width="wide" height="title" />
            ))}
          </div>
          <div className="facts">
            <Bone width="half" />
            <Bone width="half" />
          </div>
        </div>
        <div className="panel">
          <div className="panel-head">
            <Bone width="tiny" />
          </div>
          <RowBones rows={8} withHead />
        </div>
      </div>
    </Skeleton>
  );
}
