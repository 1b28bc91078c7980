import { Bone, RowBones, Skeleton } from '../../components/skeleton.tsx';
import './wallet.css';

export function WalletSkeleton() {
  return (
    <Skeleton>
      <div className="wallet">
        <div className="balances panel">
          {['available', 'pending', 'spent', 'expired'].map((part) => (
            <div key={part} className="balance balance-bones">
              <Bone width="half" />
              <Bone width="wide" height="title" />
              <Bone width="wide" />
            </div>
          ))}
        </div>
        <div className="wallet-lots">
          <PanelBones rows={3} />
          <PanelBones rows={3} />
        </div>
        <PanelBones rows={8} />
      </div>
    </Skeleton>
  );
}

function PanelBones({ rows }: { rows: number }) {
  return (
    <div className="panel">
      <div className="panel-head">
        <Bone width="short" />
      </div>
      <RowBones rows={rows} />
    </div>
  );
}
