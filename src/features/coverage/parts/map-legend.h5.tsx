import { plannerCopy } from '../planner-copy'

const marks = ['covered', 'uncovered', 'station', 'added', 'gap'] as const

/** What the shapes of the drawing mean. */
export function Legend({ isCells }: { isCells: boolean }) {
  return (
    <div className="coverage-map__legend">
      {marks.map((mark) => (
        <span key={mark} className={`coverage-map__mark coverage-map__mark--${mark}`}>{plannerCopy.legend[mark]}</span>
      ))}
      <span className="coverage-map__hint">{isCells ? plannerCopy.cellsHint : plannerCopy.mapHint}</span>
    </div>
  )
}
