import { Bone, RowBones, Skeleton } from '../../components/skeleton.tsx';
import { metrics } from './metrics.ts';
import './figures.css';
import './metric-tiles.css';

export function FiguresSkeleton() {
  return (
    <Skeleton>
      <div className="figures">
        <div className="panel figures-panel">
          <div className="metric-tiles">
            {metrics.map((metric) => (
              <div key={metric} className="metric-tile metric-tile-bones">
                <Bone width="half" />
                <Bone width="wide" height="title" />
                <Bone width="wide" />
                <Bone />
              </div>
            ))}
          </div>
          <div className="panel-head">
            <div className="figures-head-bones">
              <Bone width="short" height="title" />
              <Bone width="half" />
            </div>
          </div>
          <div className="figures-chart-bone">
            <Bone height="chart" />
          </div>
        </div>
        <div className="figures-beside">
          <RankBones rows={13} withHead />
          <div className="figures">
            <RankBones rows={6} />
            <RankBones rows={6} />
          </div>
        </div>
      </div>
    </Skeleton>
  );
}

function RankBones({ rows, withHead = false }: { rows: number; withHead?: boolean }) {
  return (
    <div className="panel">
      <div className="panel-head">
        <Bone width="short" />
      </div>
      <RowBones rows={rows} withHead={withHead} />
    </div>
  );
}
