import { aria, classes, styleVars } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { radiusOf } from '../place'
import { isClosed, type NearbyMapProps } from './nearby-map-props'
import './nearby-map.h5.scss'
import { onDrawing } from './schematic'

/** Share of the drawing's height that the circle takes. */
const SPAN = 0.86

/**
 * One li, or a quarter of an hour, as a schematic drawing: the circle, its radius, the pins at true scale. The streets
 * are decoration; the list below says everything it shows. It needs no network and no foreign map.
 */
export function NearbyMap({ center, circle, stations, tall }: NearbyMapProps) {
  const names = classes('nearby-map', tall && 'nearby-map--tall')
  return (
    <div className={names} {...aria({ role: 'img', label: nearbyCopy.mapLabel(circle, stations.length) })}>
      <Ground />
      <div className="nearby-map__circle" style={styleVars({ '--span': String(SPAN) })} />
      <div className="nearby-map__radius" />
      <span className="nearby-map__scale">{nearbyCopy.radius[circle]}</span>
      <span className="nearby-map__you" />
      {stations.map((station, index) => {
        const { x, y } = onDrawing(center, station, { radiusMeters: radiusOf[circle], span: SPAN })
        return (
          <span
            key={station.id}
            className={classes('nearby-map__pin', isClosed(station) && 'nearby-map__pin--hollow')}
            style={styleVars({ '--x': String(x), '--y': String(y) })}
          >
            {index + 1}
          </span>
        )
      })}
    </div>
  )
}

/** A quiet neighbourhood: two roads, a canal, a park. The same one everywhere, because it stands for none. */
function Ground() {
  return (
    <svg className="nearby-map__ground" viewBox="0 0 800 600" preserveAspectRatio="xMidYMid slice" {...aria({ hidden: true })}>
      <path className="nearby-map__blocks" d="M40 60h90v70H40zM160 40h110v80H160zM470 60h120v90H470zM640 90h100v70H640zM60 250h120v90H60zM240 330h110v100H240zM520 300h130v80H520zM90 440h110v90H90zM430 460h120v90H430zM650 430h100v80H650z" />
      <path className="nearby-map__park" d="M600 470q110-60 220 10v140H560q-20-90 40-150z" />
      <path className="nearby-map__water" d="M-20 210q190-40 330 60t260 150 270 60" />
      <path className="nearby-map__road" d="M-20 190 820 60M120-20 260 620M600-20 690 620M-20 470 820 330" />
    </svg>
  )
}
