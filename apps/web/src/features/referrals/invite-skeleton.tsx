import { Bone, RowBones, Skeleton } from '../../components/skeleton.tsx';
import './invite.css';

export function InviteSkeleton() {
  return (
    <Skeleton>
      <div className="stack">
        <div className="panel invite-link">
          <div className="invite-link-fields">
            <Bone width="short" height="title" />
            <Bone height="control" />
            <Bone height="control" />
          </div>
        </div>
        <div className="panel">
          <RowBones rows={3} />
        </div>
      </div>
    </Skeleton>
  );
}
