interface EmbedLadderProps {
  readonly nominal: number;
  readonly trustworthy: number;
  /** False for a process TEE, which has no ladder. */
  readonly isDrawn: boolean;
}

/** The water marks beside the strata, stretched to their height: solid up to one level, hatched up to the other. */
export function EmbedLadder({ nominal, trustworthy, isDrawn }: EmbedLadderProps) {
  if (!isDrawn) return <span />;
  const y = (level: number) => 400 - level * 100;
  const hatched = (nominal - trustworthy) * 100;
  const lines = Array.from({ length: Math.ceil((hatched + 28) / 14) }, (_, i) => y(nominal) + i * 14);
  return (
    <svg viewBox="0 0 28 400" preserveAspectRatio="none" className="ladder" aria-hidden="true">
      <path d="M6 0h22v400H6z" className="empty" />
      <svg x="6" y={y(nominal)} width="22" height={hatched} viewBox={`6 ${y(nominal)} 22 ${hatched}`} preserveAspectRatio="none">
        {lines.map((at) => (
          <path key={at} d={`M6 ${at}L28 ${at - 28}`} className="hatch" />
        ))}
      </svg>
      <path d={`M6 ${y(trustworthy)}h22V400H6z`} className="solid" />
      {[0, 1, 2, 3, 4].map((level) => (
        <path key={level} d={`M6 ${y(level)}h22`} className="rung" />
      ))}
      <path d="M6 0v400M28 0v400" className="rung" />
      {nominal !== trustworthy && <path d={`M0 ${y(nominal)}h28`} className="mark" />}
      <path d={`M0 ${y(trustworthy)}h28`} className={trustworthy > 0 ? "mark up" : "mark"} />
    </svg>
  );
}
