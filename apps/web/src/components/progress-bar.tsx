type ProgressBarProps = {
  percent: number;
  /** what goes on, in words, or the id of the element that says so */
  label?: string;
  labelledBy?: string;
};

/** How far something is. React-bootstrap's own puts the name on the frame, where no screen reader finds it. */
export function ProgressBar({ percent, label, labelledBy }: ProgressBarProps) {
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(percent)}
    >
      <div className="progress-bar" style={{ width: `${percent}%` }} />
    </div>
  );
}
